import { describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { formatDay } from "~/ui/dates";
import { csvColumns } from "./csv-columns";
import { neutralise, quote } from "./csv-text";
import { namesOn } from "./choices.server";
import { askList, askPast } from "./list.server";
import { findRows } from "./rows.server";
import { callRow } from "./shown";
import { ITEMS } from "./source.server";
import { whereOf } from "./where.server";

const BATCH = 1000;
/** What a file begins with, so that spreadsheets read its letters rightly. */
export const BOM = "\uFEFF";

/** One row of a file; no cell of it is a formula. */
export const line = (cells: readonly unknown[]) => `${cells.map((cell) => quote(typeof cell === "string" ? neutralise(cell) : String(cell ?? ""))).join(",")}\r\n`;

/** The list of an address as a file, batch by batch: the same rows, order and columns, and what is joint alone. */
export async function exportList({ viewer, actor, programme }: Membership, params: URLSearchParams): Promise<Response> {
  const { reader, query, text, past, choices } = await askList({ actor, programme }, params);
  const t = translator(viewer.locale);
  const { heads, cells } = csvColumns(query.columns, t, programme.sides, !past);
  const { source, where } = past ? await askPast(reader, query, text, past) : { source: ITEMS, where: whereOf(reader, ITEMS, query, text?.where(ITEMS)) };
  const called = namesOn(choices, query.asOf);
  const joint = { ...reader, actor: { ...reader.actor, side: null } };

  async function* lines() {
    yield BOM + line(heads);
    for (let place = null; ; ) {
      const rows = await findRows(joint, source, where, query, { place, backwards: false, limit: BATCH, keyed: !past });
      yield rows.map((row) => line(cells(callRow(row, called)))).join("");
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) break;
      place = { key: last.key, number: last.number };
    }
    const remark = (said: string) => line(heads.map((_, index) => (index === 0 ? said : "")));
    if (past) yield remark(t("list.csv.asOf", { date: formatDay(past.day, describeLocale(isLocale(viewer.locale) ? viewer.locale : "en").intl) }));
    if (programme.notice) yield remark(`${t("list.csv.notice")}: ${programme.notice}`);
  }

  return new Response(streamOf(lines()), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${programme.key}-recommendations-${past ? "as-of-" : ""}${reader.today}.csv"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** Made only as fast as it is read, and no longer than it is wanted. */
export function streamOf(texts: AsyncGenerator<string>) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { value, done } = await texts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}
