import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { printQuery, type ListQuery } from "./query";

/** The list as a file, whole: a workbook that may be filled in and brought back, or its columns for other programs. */
export function ExportMenu({ programme, query, bringsIn }: { programme: string; query: ListQuery; bringsIn: boolean }) {
  const t = useT();
  const asked = printQuery({ ...query, after: null, before: null, view: null });
  const file = (kind: "xlsx" | "csv", help: string) => (
    <div>
      <Link to={`/p/${programme}/recommendations.${kind}${asked}`} reloadDocument>{t(`exports.${kind}`)}</Link>
      <p className="text-small text-quiet">{help}</p>
    </div>
  );
  return (
    <details className="menu" data-side="end" data-screen="">
      <summary className="button">{t("exports.menu")}</summary>
      <div className="grid gap-3">
        {file("xlsx", t(query.asOf ? "exports.xlsxPast" : "exports.xlsxHelp"))}
        {file("csv", t("exports.csvHelp"))}
        {bringsIn ? <p className="border-t border-rule pt-3"><Link to={`/p/${programme}/imports/new`}>{t("exports.bringIn")}</Link></p> : null}
      </div>
    </details>
  );
}
