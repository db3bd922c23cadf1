import { useLocale, useT } from "~/locales/use-t";
import { sayCell, type SheetLook } from "~/spreadsheets/reading/table";
import { formatNumber } from "~/ui/dates";

export type ShownSheet = Pick<SheetLook, "name" | "hidden" | "filled" | "columns" | "header" | "headers" | "codeList" | "sample">;

/** What a sheet is at a glance: its size, and whether it is hidden or a list of values. */
export function SheetFacts({ sheet: { filled, columns, hidden, codeList } }: { sheet: ShownSheet }) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <span className="text-small text-quiet">
      {t("importPages.table.size", { count: filled, rows: formatNumber(filled, intl), columns: t("importPages.table.columns", { count: columns }) })}
      {hidden ? ` · ${t("importPages.table.hidden")}` : null}
      {codeList ? <> · <span className="font-semibold text-waiting">{t("importPages.table.codeList")}</span></> : null}
    </span>
  );
}

/** The first rows of a sheet as they were read, below the headings that were found. Wider than the page, it is moved within its frame. */
export function FirstRows({ sheet: { name, headers, sample }, most = 5 }: { sheet: ShownSheet; most?: number }) {
  const t = useT();
  return (
    <div tabIndex={0} role="region" aria-label={t("importPages.table.firstRows", { sheet: name })} className="w-fit max-w-full overflow-x-auto border border-rule">
      <table className="w-max border-collapse text-small">
        <thead>
          <tr className="bg-raised text-start align-bottom text-quiet">
            <th className="px-2 py-1 text-end font-normal tabular-nums" scope="col"><span className="sr-only">{t("importPages.table.row")}</span></th>
            {headers.map((heading, index) => <th key={index} scope="col" dir="auto" className="max-w-56 px-2 py-1 text-start font-semibold">{heading}</th>)}
          </tr>
        </thead>
        <tbody>
          {sample.slice(0, most).map(({ number, cells }) => (
            <tr key={number} className="border-t border-rule align-top">
              <td className="px-2 py-1 text-end text-quiet tabular-nums">{number}</td>
              {headers.map((_, index) => <td key={index} className="max-w-56 px-2 py-1"><span dir="auto" className="line-clamp-2">{sayCell(cells[index])}</span></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
