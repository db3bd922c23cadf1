import { useT } from "~/locales/use-t";
import { LONGEST } from "~/recommendations/forms/form-choices";
import { TextField } from "~/ui/text-fields";
import type { SourceDetails } from "../documents/add-document.server";

/** What is said of a source. */
export function SourceFields({ values, titleRequired }: { values?: SourceDetails; titleRequired?: boolean }) {
  const t = useT();
  return (
    <>
      <TextField name="title" label={t("sources.add.name")} hint={titleRequired ? undefined : t("sources.add.nameHint")} required={titleRequired} maxLength={LONGEST.title} defaultValue={values?.title} />
      <TextField name="byline" label={t("sources.add.byline")} maxLength={LONGEST.line} defaultValue={values?.byline} />
      <TextField name="publisher" label={t("sources.add.publisher")} maxLength={LONGEST.line} defaultValue={values?.publisher} />
      <TextField name="publishedOn" label={t("sources.add.publishedOn")} hint={t("forms.period.hint")} maxLength={LONGEST.date} defaultValue={values?.publishedOn} />
      <TextField name="url" label={t("sources.add.url")} inputMode="url" maxLength={LONGEST.reason} defaultValue={values?.url} />
    </>
  );
}
