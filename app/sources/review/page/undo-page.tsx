import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/page";

type Kept = { number: number; reference: string; title: string; by: string };
type Props = { title: string; base: string; page: string; voids: number; removes: number; reopens: number; kept: Kept[] };

/** What taking a whole review back does, and what stays because others have acted on it. */
export function UndoReviewPage({ title, base, page, voids, removes, reopens, kept }: Props) {
  const t = useT();
  const any = voids + removes + reopens > 0;
  const stays = kept.length ? (
    <div className="mt-2">
      <p>{t("candidates.undo.kept", { count: kept.length })}</p>
      <ul className="list-disc ps-5">
        {kept.map(({ number, reference, title, by }) => <li key={number}><Link to={`${base}/recommendations/${number}`}>{reference}</Link> <bdi>{title}</bdi> <span className="text-quiet">{by}</span></li>)}
      </ul>
    </div>
  ) : null;
  return (
    <Page title={t("candidates.undo.title")} crumbs={[{ to: `${base}/sources`, label: t("sources.title") }, { to: page, label: title }]} width="text">
      {any ? (
        <ActForm submit={t("candidates.undo.submit")} back={page} danger consequence={<>
          <p>{t("candidates.undo.will")}</p>
          <ul className="list-disc ps-5">
            {voids ? <li>{t("candidates.undo.voids", { count: voids })}</li> : null}
            {removes ? <li>{t("candidates.undo.removes", { count: removes })}</li> : null}
            {reopens ? <li>{t("candidates.undo.reopens", { count: reopens })}</li> : null}
          </ul>
          {stays}
        </>} />
      ) : (
        <div className="grid gap-4">
          <Notice tone="attention">{t("candidates.undo.nothing")}</Notice>
          {stays}
          <p><ButtonLink to={page} keyName="Escape">{t("candidates.over.toSource")}</ButtonLink></p>
        </div>
      )}
    </Page>
  );
}
