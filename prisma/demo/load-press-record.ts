import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Report } from "~/recommendations/changes";
import { PLAIN_ENTRY, type Entry, type Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { moveStatus } from "~/recommendations/move-status";
import { updateItem } from "~/recommendations/update-item";
import type { Ground } from "./ground";
import { act, findItem, register } from "./items";
import type { PressItem, PressRecord } from "./programme-data";

/** What the press reports is recorded by no person and for no side. */
const PRESS_RECORD: Actor = {
  personId: null,
  memberId: null,
  name: "Press record (demonstration)",
  office: "",
  organisation: null,
  side: null,
  roles: [],
  records: ["register", "update", "start"],
};

type Fact = PressItem["facts"][number];

/** Loads the items of the press record, or what a database lacks of them; each whole or not at all. Answers how many entries were written. */
export async function loadPressRecord(ground: Ground, { recommendations, sourceDates }: Pick<PressRecord, "recommendations" | "sourceDates">): Promise<number> {
  let entries = 0;
  for (const item of recommendations) entries += await db.$transaction((tx) => loadItem(tx, ground, item, sourceDates), { timeout: 60_000 });
  return entries;
}

async function loadItem(tx: Tx, ground: Ground, item: PressItem, sourceDates: PressRecord["sourceDates"]): Promise<number> {
  const found = await findItem(tx, ground, item);
  if (found?.voided) return 0;
  const { status, facts } = item;
  const note = "notReportedBecause" in status ? status.notReportedBecause : "";
  const registered = press({ note, happened: writtenOn(item, sourceDates) });
  const { number } = found ?? (await register(tx, ground, PRESS_RECORD, item, {}, registered));
  const known = found ? await readKnown(tx, found.id) : [];

  const moved = found && found.status !== "NOT_REPORTED";
  const told = [...facts.map(tellFact), ...(moved ? [] : tellStart(item))].sort(byDate);
  const entries = told.filter((entry) => !known.some((one) => isSame(one, entry)));
  for (const entry of entries) await act(tx, ground, PRESS_RECORD, number, null, (now) => decide(now, entry));
  return entries.length + (found ? 0 : 1);
}

const decide = (item: Item, entry: Entry) =>
  entry.report?.kind === "status"
    ? moveStatus(item, "start", { entry, evidence: [], reviewOn: null, status: null, livesOnIn: [] })
    : updateItem(item, entry, []);

const press = (entry: Partial<Entry>): Entry => ({ ...PLAIN_ENTRY, channel: "PRESS", ...entry });

const tellFact = ({ text, kind, citations, announcedFor, ...happened }: Fact): Entry =>
  press({
    note: text,
    happened: { on: happened.date, precision: happened.precision },
    report: { kind, citations, announcedFor: announcedFor ?? null },
  });

/** Work has begun: on the day of the facts that show it, and on their word. */
function tellStart({ status, facts }: PressItem): Entry[] {
  if (!("inProgressSince" in status)) return [];
  const shown = facts.filter(({ date }) => date === status.inProgressSince);
  const citations = new Map(shown.flatMap((fact) => fact.citations).map((citation) => [citation.url, citation]));
  const report: Report = { kind: "status", citations: [...citations.values()], announcedFor: null };
  return [press({ note: status.why, happened: { on: status.inProgressSince, precision: shown[0]?.precision ?? "DAY" }, report })];
}

/** When the source was written that an item was first made in, as far as its text tells. */
function writtenOn({ passages }: PressItem, sourceDates: PressRecord["sourceDates"]): Entry["happened"] {
  const [first] = passages.flatMap(({ source }) => sourceDates[source] ?? []).sort((a, b) => a.date.localeCompare(b.date));
  return first ? { on: first.date, precision: first.precision } : null;
}

const dateOf = ({ happened }: Pick<Entry, "happened">) => happened?.on ?? "";
const byDate = (a: Entry, b: Entry) => (dateOf(a) < dateOf(b) ? -1 : Number(dateOf(a) > dateOf(b)));

type Known = { note: string; happenedOn: string };
const isSame = ({ note, happenedOn }: Known, entry: Entry) => note === entry.note && happenedOn === dateOf(entry);

const readKnown = (tx: Tx, recommendationId: number): Promise<Known[]> =>
  tx.revision.findMany({ where: { recommendationId, channel: "PRESS" }, select: { note: true, happenedOn: true } });
