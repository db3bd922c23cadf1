import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";

type Props = { review: { decided: number; total: number }; url: string; adds: boolean };

/** How far the review of what was found is, and the way to it. */
export function SourceReview({ review: { decided, total }, url, adds }: Props) {
  const t = useT();
  const { intl } = useLocale();
  if (!total) return <p className="text-quiet">{t("sources.nothingFound")}.</p>;
  const said = t("sources.page.decided", { decided: formatNumber(decided, intl), total: formatNumber(total, intl) });
  return (
    <section aria-label={t("sources.page.review")} className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <progress max={total} value={decided} aria-label={said} className="h-2 w-40" />
      <p>{said}</p>
      {adds ? <ButtonLink to={`${url}/review`} kind={decided < total ? "primary" : "secondary"} keyName="v">{t(decided ? "sources.page.again" : "sources.page.toReview")}</ButtonLink> : null}
    </section>
  );
}
