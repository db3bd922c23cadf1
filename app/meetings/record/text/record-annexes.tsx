import { useLocale, useT } from "~/locales/use-t";
import { annexTables } from "../exports/record-words";
import type { RecordPageData } from "./read-record-page.server";

/** The annexes: action items, changes made, the comparison with the session before. */
export function Annexes({ record }: Pick<RecordPageData, "record">) {
  const t = useT();
  const { intl } = useLocale();
  return (
    <>
      {annexTables({ ...record, parts: [] }, record.sides, { t, intl, timeZone: "UTC" }).map(({ title, note, head, rows, ends }) => (
        <section key={title} aria-label={title} className="grid gap-2">
          <h3 className="font-serif text-lead">{title}</h3>
          {note ? <p dir="auto" className="text-small text-quiet">{note}</p> : null}
          {rows.length ? (
            <table className="register">
              <thead><tr>{head.map((one, index) => <th key={one} scope="col" className={ends.includes(index) ? "text-end" : undefined}>{one}</th>)}</tr></thead>
              <tbody>{rows.map((cells, place) => <tr key={place}>{cells.map((cell, index) => <td key={index} data-label={head[index]} dir="auto" className={ends.includes(index) ? "text-end tabular-nums" : undefined}>{cell}</td>)}</tr>)}</tbody>
            </table>
          ) : <p className="text-quiet">{t("papers.record.none")}</p>}
        </section>
      ))}
    </>
  );
}
