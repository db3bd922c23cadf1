import type { ViewAudience } from "#db/enums";
import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { RadioField } from "~/ui/choice-fields";
import { TextField } from "~/ui/text-fields";

type Props = {
  answer: Answer | undefined;
  consequence: string;
  asks: readonly string[];
  /** What is kept under the name; null leaves the view's query as it is. */
  query: string | null;
  side: string;
  audiences: readonly ViewAudience[];
  view?: { name: string; audience: ViewAudience };
  submit: string;
  back: string;
};

/** What the view will show, its name, and who sees it. */
export function ViewForm({ answer, consequence, asks, query, side, audiences, view, submit, back }: Props) {
  const t = useT();
  const says = <><p>{consequence}</p><ul className="mt-1 list-disc ps-5">{asks.map((one) => <li key={one} dir="auto" className="wrap-anywhere">{one}</li>)}</ul></>;
  return (
    <ActForm answer={answer} submit={submit} back={back} consequence={says}>
      {query === null ? null : <input type="hidden" name="query" value={query} />}
      <TextField name="name" label={t("views.form.name")} required maxLength={80} defaultValue={view?.name} autoFocus />
      <RadioField name="audience" label={t("views.form.audience")} hint={audiences.length > 1 ? t("views.form.audienceHint") : null} required defaultValue={view?.audience ?? "OWN"}
        choices={audiences.map((value) => ({ value, label: t(`views.audience.${value}`, { side }) }))} />
    </ActForm>
  );
}
