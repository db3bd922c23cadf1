import { PageBreak, Paragraph, type Table } from "docx";
import type { T } from "~/locales/translator";
import { heading, line, table } from "~/meetings/papers/docx-parts.server";
import { formatDay, formatNumber } from "~/ui/dates";
import { sinceRows } from "./since";
import type { sinceFor } from "./since.server";

type Said = NonNullable<Awaited<ReturnType<typeof sinceFor>>>;

/** What happened since the last session as the first page of a session's papers, with the end of that page. */
export function writeSince({ session: { title, day, basis }, found }: Said, { t, intl }: { t: T; intl: string }): (Paragraph | Table)[] {
  const say = (count: number) => formatNumber(count, intl);
  const rows = sinceRows(found).map(({ id, count, of }) => [t(`reviews.since.${id}`), say(count), `${say(of)} ${t(`reviews.since.${id}Of`)}`]);
  return [
    heading(t("reviews.since.heading", { session: title, day: formatDay(day, intl) }), 1),
    line(t("reviews.since.summary", { before: say(found.was.open), beforeTotal: say(found.was.total), now: say(found.is.open), nowTotal: say(found.is.total) })),
    table([t("reviews.since.what"), t("reviews.since.count"), t("reviews.since.outOf")], rows, { widths: [3, 1, 4], ends: [1] }),
    line(`${t(`compare.rule.${basis}`)} ${t("reviews.since.explain")}`, { quiet: true }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}
