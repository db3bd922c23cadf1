import { contentDisposition } from "~/evidence/file-names";
import { describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { findMembers, findOrganisations, findSectors } from "~/recommendations/forms/candidates.server";
import { namesOn } from "~/recommendations/list/choices.server";
import { askList, askPast } from "~/recommendations/list/list.server";
import { ITEMS } from "~/recommendations/list/source.server";
import { whereOf } from "~/recommendations/list/where.server";
import { formatDay } from "~/ui/dates";
import { todayIn } from "~/programmes/programme";
import { exportColumns } from "./columns";
import { HEAD_ROW, listSheetXml, type ListSheet } from "./list-sheet";
import { labelMembers, legalValues } from "./lists";
import { readExported, type Wanted } from "./rows.server";
import { lettersOf } from "./sheet-xml";
import { aboutSheetXml, listsSheetXml, quoteSheet, rangesOf } from "./side-sheets";
import { fixedParts, workbookXml } from "./workbook-parts";
import { zipParts, type ZipPart } from "./zip.server";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** The list of an address as a workbook that may be filled in and brought back: the same rows in the same order, every field of them. */
export async function exportWorkbook(membership: Membership, params: URLSearchParams, now = new Date()): Promise<Response> {
  const { actor, programme } = membership;
  const { reader, query, text, past, choices } = await askList({ actor, programme }, params);
  const { source, where } = past ? await askPast(reader, query, text, past) : { source: ITEMS, where: whereOf(reader, ITEMS, query, text?.where(ITEMS)) };
  const wanted = { reader, source, where, sort: query.sort, called: namesOn(choices, query.asOf), own: past === null };
  const sheet = await describeSheet(membership, past?.day ?? null);
  const parts = workbookParts(membership, sheet, wanted, past?.day ?? null, now);
  return new Response(zipParts(parts), {
    headers: {
      "Content-Type": XLSX,
      "Content-Disposition": contentDisposition(`${programme.key}-recommendations-${past ? "as-of-" : ""}${reader.today}.xlsx`, "attachment"),
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** The sheet of items before any of them is read, with the lists that its drop-downs offer. */
async function describeSheet({ viewer, actor, programme }: Membership, day: string | null) {
  const t = translator(viewer.locale);
  const { dir, intl } = describeLocale(isLocale(viewer.locale) ? viewer.locale : "en");
  const [members, organisations, sectors] = await Promise.all([findMembers(programme), findOrganisations(programme), findSectors(programme)]);
  const owners = labelMembers(members);
  const lists = legalValues(t, programme.sides, { owners: [...owners.values()], sectors: sectors.map(({ name }) => name), organisations });
  const today = formatDay(todayIn(programme.timeZone), intl);
  const said = day
    ? t("exports.linePast", { programme: programme.name, title: t("list.title"), day: formatDay(day, intl), date: today })
    : t("exports.line", { programme: programme.name, title: t("list.title"), date: today });
  return {
    columns: exportColumns(t, programme.sides, day ? null : actor.side),
    line: [said, ...(programme.notice ? [programme.notice] : [])].join(" · "),
    footer: programme.notice || said,
    rightToLeft: dir === "rtl",
    lists,
    ranges: rangesOf(lists, t("exports.sheet.lists")),
    words: { t, owners },
    refused: { title: t("exports.notInList.title"), text: t("exports.notInList.text") },
  } satisfies ListSheet & { lists: ReturnType<typeof legalValues> };
}

/** The parts of the workbook; what tells of the items comes after the items. */
function workbookParts({ viewer, programme }: Membership, sheet: Awaited<ReturnType<typeof describeSheet>>, wanted: Wanted, asOf: string | null, now: Date): ZipPart[] {
  const { t } = sheet.words;
  const numbers: number[] = [];
  const name = t("exports.sheet.list");
  const heads = new Map(sheet.columns.flatMap(({ list, head }) => (list ? [[list, head] as const] : [])));
  const about = () => ({
    programme: programme.key, exportedAt: now.toISOString(), asOf, locale: viewer.locale, numbers,
    columns: sheet.columns.map(({ id, head }) => ({ id, head })),
  });
  const names = () => ({
    "_xlnm._FilterDatabase": `${quoteSheet(name)}!$A$${HEAD_ROW}:$${lettersOf(sheet.columns.length).at(-1)}$${numbers.length + HEAD_ROW}`,
    "_xlnm.Print_Titles": `${quoteSheet(name)}!$1:$${HEAD_ROW}`,
  });
  const sheets = [{ name, hidden: false }, { name: t("exports.sheet.lists"), hidden: true }, { name: t("exports.sheet.about"), hidden: true }];
  return [
    ...Object.entries(fixedParts(sheets.length)).map(([part, content]) => ({ name: part, content: () => [content] })),
    { name: "xl/worksheets/sheet1.xml", content: () => listSheetXml(sheet, readExported(wanted), (number) => numbers.push(number)) },
    { name: "xl/worksheets/sheet2.xml", content: () => [listsSheetXml(sheet.lists, heads)] },
    { name: "xl/worksheets/sheet3.xml", content: () => [aboutSheetXml(about())] },
    { name: "xl/workbook.xml", content: () => [workbookXml(sheets, names())] },
  ];
}
