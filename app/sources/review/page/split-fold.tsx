import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import { RadioField } from "~/ui/choice-fields";
import type { Break } from "../spans";

/** The places at which a passage is likely to be cut, for who has no cursor to put there. */
export function SplitFold({ breaks, action }: { breaks: readonly Break[]; action: string }) {
  const t = useT();
  if (!breaks.length) return null;
  return (
    <details>
      <summary className="cursor-pointer font-semibold">{t("candidates.split.title")}</summary>
      <div className="mt-2 grid gap-2 border-s border-rule ps-4">
        <RadioField name="at" label={t("candidates.split.label")} choices={breaks.map(({ at, before, after }) => ({ value: String(at), label: `…${before} ⏐ ${after}…` }))} />
        <div><Button formAction={action} name="caret" value="">{t("candidates.split.act")}</Button></div>
      </div>
    </details>
  );
}
