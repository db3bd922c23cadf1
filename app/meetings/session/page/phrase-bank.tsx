import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import type { OutcomeForm } from "../session";
import { addressOf } from "./address";
import { phrasesFor } from "./phrases";

type Props = { form: OutcomeForm; language: string; base: string; entry: number; item: number | null; insert: (phrase: string) => void };

/** The usual words of a session, put in by a press or by Alt and their number; without script each opens the form with it. */
export function PhraseBank({ form, language, base, entry, item, insert }: Props) {
  const t = useT();
  const phrases = phrasesFor(form, language);
  if (!phrases.length) return null;
  return (
    <details className="text-small">
      <summary>{t("session.outcome.phrases")} <span className="text-quiet pointer-coarse:hidden">{t("session.outcome.phraseHint")}</span></summary>
      <ol className="mt-1 grid gap-0.5" lang={language}>
        {phrases.map((phrase, index) => (
          <li key={phrase} className="grid grid-cols-[1.25rem_minmax(0,1fr)] items-baseline">
            <span className="text-quiet tabular-nums">{index + 1}</span>
            <Link to={addressOf(base, { entry, item, form, phrase: index + 1 })} className="font-serif text-ink no-underline hover:underline" dir="auto" preventScrollReset
              onClick={(event) => { event.preventDefault(); insert(phrase); }}>{phrase}</Link>
          </li>
        ))}
      </ol>
    </details>
  );
}
