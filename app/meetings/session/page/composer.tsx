import { Form } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { Button, KeyHint } from "~/ui/button";
import { Link } from "~/ui/link";
import type { OutcomeAnswer } from "../take-outcome.server";
import { addressOf } from "./address";
import { FORM_KEYS } from "./keys";
import { OutcomeFormView } from "./outcome-form";
import type { SessionView } from "./read-session.server";
import { sayTyped } from "./typed";
import type { Composer } from "./use-composer";

type Props = { session: SessionView; base: string; phrase: number | null; answer: OutcomeAnswer | undefined; composer: Composer };

/** The ways to record of a point, a key each, and the form of the one that was chosen. */
export function ComposerView({ session, base, phrase, answer, composer }: Props) {
  const { entry } = session;
  if (!entry || !session.offers.forms.length) return null;
  const { form, here, draft, save, leave } = composer;
  return (
    <>
      <Ways session={session} base={base} composer={composer} />
      {form ? <OutcomeFormView key={`${here}.${form}`} {...{ form, session, base, phrase, answer, save, leave }} hold={draft.form} /> : <Typed composer={composer} />}
    </>
  );
}

function Ways({ session: { entry, offers }, base, composer: { form, open, noted, item, going } }: Pick<Props, "session" | "base" | "composer">) {
  const t = useT();
  return (
    <div role="group" aria-label={t("session.outcome.ways")} className="flex flex-wrap gap-1.5">
      {offers.forms.map((one) => one === "noted" ? (
        <Form key={one} method="post" action={`${addressOf(base, { entry: entry?.id, item })}&index`} className="inline-flex" onSubmit={(event) => { event.preventDefault(); noted(); }}>
          <input type="hidden" name="kind" value="noted" />
          <input type="hidden" name="entry" value={entry?.id} />
          {item ? <input type="hidden" name="item" value={item} /> : null}
          <Button kind="primary" size="small" name="then" value="next" keyName={FORM_KEYS.noted} aria-busy={going || undefined}>{t("session.outcome.forms.noted")}</Button>
        </Form>
      ) : (
        <Link key={one} to={addressOf(base, { entry: entry?.id, item, form: one })} className="button aria-[current]:border-accent aria-[current]:bg-accent-wash" data-size="small" data-key={FORM_KEYS[one]}
          aria-current={form === one ? "true" : undefined} preventScrollReset onClick={(event) => { event.preventDefault(); open(one); }}>
          {t(`session.outcome.forms.${one}`)}<KeyHint keyName={FORM_KEYS[one]} />
        </Link>
      ))}
    </div>
  );
}

/** What was typed of the point and left without recording it. */
function Typed({ composer: { draft, kept, open } }: Pick<Props, "composer">) {
  const t = useT();
  const said = sayTyped(Object.fromEntries(Object.entries(draft.fields).map(([name, values]) => [name, values[0]])));
  if (!kept || !said) return null;
  return (
    <div className="grid gap-1 border-s-4 border-waiting bg-waiting-wash px-3 py-2">
      <p className="text-small text-waiting">{t("session.outcome.kept")} · {t(`session.outcome.forms.${kept}`)}</p>
      <p className="said" dir="auto">{said}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="button" size="small" onClick={() => open(kept)}>{t("session.outcome.goOn")}</Button>
        <Button type="button" size="small" kind="quiet" onClick={draft.clear}>{t("session.refused.drop")}</Button>
      </div>
    </div>
  );
}
