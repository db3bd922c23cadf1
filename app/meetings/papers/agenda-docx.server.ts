import { Paragraph, type Table } from "docx";
import type { AgendaKind, Precision } from "#db/enums";
import type { T } from "~/locales/translator";
import { endsOf } from "~/meetings/agenda/agenda-times";
import { offsetName, saySpan } from "~/meetings/meeting-times";
import { formatNumber, formatPeriod, formatTime } from "~/ui/dates";
import { writePaper } from "./docx-document.server";
import { heading, line, table, title } from "./docx-parts.server";
import { readsRightToLeft, runsOf } from "./docx-runs.server";

type Words = { t: T; intl: string };

/** A point as it is printed; `mark` says what became of it since the agenda went round. */
export type PrintedPoint = { id: number; number: string; kind: AgendaKind; title: string; reference: string; minutes: number | null; presenter: string; papers: string[]; mark: string };

/** An agenda as it is printed: as it stands, or as it was once circulated. */
export type PrintedAgenda = {
  programme: { name: string; notice: string | null };
  title: string;
  body: string;
  heldOn: string;
  precision: Precision;
  startsAt: string | null;
  endsAt: string | null;
  timeZone: string;
  place: string;
  /** "Version 2, circulated 3 March 2027", or that it was not circulated. */
  standing: string;
  points: PrintedPoint[];
  /** What was on the circulated version and is no more. */
  removed: string[];
};

/** When it is, on the clocks of its own place. */
export function sayWhen({ heldOn, precision, startsAt, endsAt, timeZone }: Pick<PrintedAgenda, "heldOn" | "precision" | "startsAt" | "endsAt" | "timeZone">, { t, intl }: Words) {
  return startsAt ? `${saySpan({ startsAt, endsAt }, intl, timeZone)} (${offsetName(startsAt, intl, timeZone)})` : formatPeriod(heldOn, precision, t, intl);
}

/** The agenda as a document: what every delegation has on the table, after a first page where one is given. No side's own notes and no reasons of secretaries. */
export function writeAgenda(agenda: PrintedAgenda, words: Words, first: readonly (Paragraph | Table)[] = []): Promise<Uint8Array<ArrayBuffer>> {
  const { t } = words;
  const { programme, body, standing, points, removed } = agenda;
  return writePaper({
    title: `${t("papers.agenda.title")} · ${agenda.title}`,
    head: [[programme.name, body].filter(Boolean).join(" · "), agenda.title, programme.notice ?? ""],
    face: "serif",
    size: 22,
    children: [
      ...first,
      title(t("papers.agenda.title")),
      line(agenda.title, { bold: true }),
      line([sayWhen(agenda, words), agenda.place].filter(Boolean).join(" · ")),
      line(standing, { quiet: true }),
      heading(t("papers.agenda.points"), 1),
      ...(points.length ? pointsOf(agenda, words) : [line(t("papers.agenda.empty"))]),
      ...(removed.length ? [heading(t("papers.agenda.removed"), 1), ...removed.map((said) => line(said))] : []),
    ],
  }, t);
}

function pointsOf(agenda: PrintedAgenda, words: Words): (Paragraph | Table)[] {
  const { t, intl } = words;
  const { points, startsAt, timeZone } = agenda;
  const timed = startsAt !== null && points.some(({ minutes }) => minutes !== null);
  const ends = endsOf(points, startsAt);
  let from = startsAt;
  const rows = points.map((point) => {
    const to = ends.get(point.id)?.at ?? null;
    const time = [from, to].flatMap((at) => (at ? formatTime(at, intl, timeZone) : [])).join("–");
    from = to ?? from;
    return [point.number, sayPoint(point, words), ...(timed ? [time] : []), point.minutes === null ? "" : formatNumber(point.minutes, intl)];
  });
  const last = points.findLast(({ minutes }) => minutes !== null);
  const end = last && ends.get(last.id)?.at;
  return [
    table([t("papers.agenda.number"), t("papers.agenda.point"), ...(timed ? [t("papers.agenda.time")] : []), t("papers.agenda.minutes")], rows, { widths: timed ? [1, 9, 2.2, 1.4] : [1, 11, 1.6], ends: [timed ? 3 : 2] }),
    ...(end ? [line(t("papers.agenda.ends", { time: formatTime(end, intl, timeZone) }), { quiet: true })] : []),
  ];
}

function sayPoint({ kind, title: said, reference, presenter, papers, mark }: PrintedPoint, { t }: Words): Paragraph[] {
  const small = { size: 19, quiet: true };
  const pause = kind === "PAUSE";
  return [
    new Paragraph({ bidirectional: readsRightToLeft(said), children: [...(reference ? runsOf(`${reference}\u00a0 `, { bold: true }) : []), ...runsOf(said || (pause ? t("papers.agenda.pause") : ""), { italics: pause })] }),
    ...(presenter ? [line(t("papers.agenda.presenter", { name: presenter }), small)] : []),
    ...papers.map((paper) => line(t("papers.agenda.paper", { title: paper }), small)),
    ...(mark ? [line(mark, { ...small, italics: true })] : []),
  ];
}
