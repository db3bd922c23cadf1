import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { Page } from "~/ui/page";

type Props = { title: string; base: string; /** Points of the agenda of which nothing is recorded. */ untouched: number; answer: Answer | undefined };

/** What closing a session means, before it is closed: nothing more is recorded then. */
export function ClosePage({ title, base, untouched, answer }: Props) {
  const t = useT();
  return (
    <Page title={t("session.run.close")} crumbs={[{ to: base, label: title }, { to: `${base}/session`, label: t("session.title") }]} width="text">
      <ActForm answer={answer} submit={t("session.run.close")} back={`${base}/session`} consequence={<>
        <p>{t("session.closing.will")}</p>
        <p className="mt-1 text-small">{t("session.closing.untouched", { count: untouched })}</p>
      </>}>
        <input type="hidden" name="act" value="close" />
      </ActForm>
    </Page>
  );
}
