import { useT } from "~/locales/use-t";
import { cellsOf, directionOf, type TextBlock } from "./document-shape";
import { DocumentWords, Marker } from "./document-words";
import type { Mark } from "./marks";

type Props = { rows: readonly TextBlock[][]; columns: number; marks: readonly Mark[] };

/** A table of a document as a table, in the direction in which it is written; what is wider than the page is scrolled. */
export function DocumentTable({ rows, columns, marks }: Props) {
  const t = useT();
  return (
    <div className="document-table" tabIndex={0} role="group" aria-label={t("sources.document.table")}>
      <table dir={directionOf(rows.flat().map(({ text }) => text).join(" "))}>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]?.place}>{cellsOf(row, columns).map((block, column) => <Cell key={column} block={block} marks={marks} />)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ block, marks }: { block: TextBlock | null; marks: readonly Mark[] }) {
  if (!block) return <td />;
  const words = <><Marker block={block} /><DocumentWords block={block} marks={marks} /></>;
  return block.cell?.header && block.text ? <th scope="col" dir="auto">{words}</th> : <td dir="auto">{words}</td>;
}
