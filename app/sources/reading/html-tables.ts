import type { Block } from "./source-text";
import { attribute, type Element } from "./html-tree";

type Cell = NonNullable<Block["cell"]>;

/** Keeps the place in the table that is being walked through, with cells that reach over several columns and rows. */
export function tableWalk() {
  let table = -1;
  let inside = false;
  let row = -1;
  let column = 0;
  let head = 0;
  let cell: (Cell & { element: Element }) | null = null;
  let covered = new Map<number, number>();

  function place(element: Element) {
    while ((covered.get(column) ?? 0) > 0) {
      covered.set(column, (covered.get(column) ?? 0) - 1);
      column += 1;
    }
    cell = { table, row, column, header: element.tagName === "th" || head > 0, element };
    const wide = Math.min(100, Number.parseInt(attribute(element, "colspan"), 10) || 1);
    const high = Math.min(1000, Number.parseInt(attribute(element, "rowspan"), 10) || 1);
    for (let at = column; at < column + wide; at++) if (high > 1) covered.set(at, high - 1);
    column += wide;
  }

  return {
    inCell: () => cell !== null,
    begin() {
      table += 1;
      [inside, row, covered] = [true, -1, new Map()];
    },
    open(element: Element, begun: () => void) {
      if (!inside || cell) return true;
      if (element.tagName === "thead") head += 1;
      if (element.tagName === "tr") [row, column] = [row + 1, 0];
      if (/^t[dh]$/.test(element.tagName)) {
        place(element);
        begun();
      }
      return true;
    },
    /** The cell that ends with this element, if it does. */
    close(element: Element): Cell | null {
      if (element.tagName === "thead" && head) head -= 1;
      if (element.tagName === "table") inside = false;
      if (cell?.element !== element) return null;
      const { element: _element, ...ended } = cell;
      cell = null;
      return ended;
    },
  };
}
