import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { Page } from "~/ui/page";
import { TextArea } from "~/ui/text-fields";

/** Makes words of a document a candidate: the form by itself, where what was sent could not be taken. */
export function MarkPage({ title, page, answer }: { title: string; page: string; answer: Answer | null | undefined }) {
  const t = useT();
  return (
    <Page title={t("candidates.mark.title")} crumbs={[{ to: page, label: title }, { to: `${page}/review`, label: t("candidates.title") }]} width="text">
      <ActForm answer={answer} submit={t("candidates.mark.submit")} back={`${page}/review`}>
        <TextArea name="words" label={t("candidates.mark.label")} hint={t("candidates.mark.hint")} rows={6} maxLength={10_000} required />
      </ActForm>
    </Page>
  );
}
