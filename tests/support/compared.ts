import pg from "pg";
import type { Status } from "#db/enums";
import { db } from "~/db.server";
import type { Section } from "~/history/compare/sections";
import { addDays } from "~/history/calendar";
import { lastDay } from "~/history/periods";
import type { Actor } from "~/people/actor";
import { dayFormat, todayIn, type Programme } from "~/programmes/programme";
import { STATUS_ACT_NAMES, STATUS_ACTS, PROGRESS_ACTS, type Act } from "~/recommendations/acts";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import type { FieldChange } from "~/recommendations/changes";
import type { Decide } from "~/recommendations/change-recommendation.server";
import { editDetails, reviveItem, setDeadline, setWording, voidItem } from "~/recommendations/edit-item";
import { moveStatus } from "~/recommendations/move-status";
import { setPosition } from "~/recommendations/set-position";
import { applyChanges, BLANK, isTracked, type State } from "~/recommendations/state";
import { isOpen } from "~/recommendations/status";
import { undoLast } from "~/recommendations/undo";
import { updateItem } from "~/recommendations/update-item";
import { act, createActor, createOrganisation, createProgramme, entry, evidence } from "./factories";
import { registerRecommendation } from "~/recommendations/register.server";

type Random = (below: number) => number;

/** The same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

export type Lived = Awaited<ReturnType<typeof liveRandomly>>;

/** A programme whose items went through random legal acts on random days of the last year; refused ones leave no trace. Joint acts take effect at once. */
export async function liveRandomly(seed: number, items = 14, acts = 12) {
  const random = randomFrom(seed);
  const programme = await createProgramme({ exemptActs: ["discontinue", "reopen", "correctStatus", "setDeadline", "setWording", "transferOwner"] });
  const today = todayIn(programme.timeZone);
  const day = (ago: number) => addDays(today, -ago) ?? today;
  const secretaries = { PK: await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK"), KZ: await createActor(programme, ["SECRETARY", "CO_CHAIR"], "KZ") };
  const organisations = { PK: [await createOrganisation(programme, "PK"), await createOrganisation(programme, "PK")], KZ: [await createOrganisation(programme, "KZ")] };
  const sector = await db.sector.create({ data: { programmeId: programme.id, key: `transport-${programme.id}`, name: "Transport" } });
  const source = await db.source.create({ data: { programmeId: programme.id, key: "article", title: "The article" } });
  const numbers: number[] = [];
  for (let index = 0; index < items; index++) {
    const ago = random(360) + 1;
    const status: Status = random(4) ? "NOT_REPORTED" : (["CLOSED_IMPLEMENTED", "IN_PROGRESS"] as const)[random(2)] ?? "IN_PROGRESS";
    const made = await registerRecommendation(secretaries.PK, programme, {
      values: { title: `Item ${index}`, status, sector: index % 2 ? { id: sector.id, name: sector.name } : null, confirmed: status === "NOT_REPORTED" },
      words: [], passages: [{ sourceId: source.id, location: "p. 1" }], entry: entry({ happened: { on: day(ago), precision: "DAY" } }),
    });
    if (!made.ok) throw new Error(made.message.key);
    numbers.push(made.number);
    for (let left = ago, count = random(acts + 1); count > 0; count--) {
      left = Math.max(0, left - random(50));
      const by = random(2) ? secretaries.PK : secretaries.KZ;
      await act(by, programme, made.number, decideRandomly(random, by, { programme, secretaries, organisations, day, on: day(left) }));
    }
  }
  return { programme, today, day, numbers, sector, secretaries, organisations, random };
}

type Setting = Pick<Awaited<ReturnType<typeof liveRandomly>>, "programme" | "secretaries" | "organisations" | "day"> & { on: string };

function decideRandomly(random: Random, by: Actor, { secretaries, organisations, day, on }: Setting): Decide {
  const said = entry({ note: `Said on ${on}`, happened: { on, precision: "DAY" } });
  const side = by.side?.code === "KZ" ? "KZ" : "PK";
  const status = (): Decide => {
    const name = STATUS_ACT_NAMES[random(STATUS_ACT_NAMES.length)] ?? "start";
    const chosen: Status = (["CLOSED_IMPLEMENTED", "ON_HOLD", "CLOSED_DISCONTINUED"] as const)[random(3)] ?? "ON_HOLD";
    return (now) => moveStatus(now, name, { entry: said, evidence: STATUS_ACTS[name].needs.some((need) => need === "evidence") ? evidence() : [], reviewOn: day(-random(40)), status: chosen, livesOnIn: [] });
  };
  const ways: (() => Decide)[] = [
    status, status, status, status,
    () => {
      const last = random(5) ? day(-random(100)) : null;
      return (now) => setDeadline(now, last ? { kind: "DAY", said: last, lastDay: last, event: "" } : null, said);
    },
    () => {
      const owner = random(4) ? secretaries[random(2) ? "PK" : "KZ"] : null;
      return (now) => assignOwner(now, owner ? { id: owner.memberId ?? 0, name: owner.name, side: owner.side?.code ?? "", roles: owner.roles } : null, side, said);
    },
    () => {
      const found = organisations[side][random(organisations[side].length)];
      return (now) => setOrganisations(now, side, found ? [{ ...found, abbreviation: "", role: "lead", suggested: false, focalPoint: null }] : [], said);
    },
    () => {
      const value = (["AGREED", "NOT_AGREED", "UNDER_CONSIDERATION"] as const)[random(3)] ?? "AGREED";
      return (now) => setPosition(now, side, side, { value, reason: "As stated", on }, said);
    },
    () => {
      const priority = (["LOW", "HIGH"] as const)[random(2)] ?? "LOW";
      return (now) => editDetails(now, { kind: now.kind, sector: now.sector, priority, successMeasure: now.successMeasure }, said);
    },
    () => {
      const title = `Title ${random(3)}`;
      return (now) => setWording(now, title, [], said);
    },
    () => (now) => voidItem(now, said), () => (now) => reviveItem(now, said), () => (now) => reviveItem(now, said),
    () => (now) => updateItem(now, said, []),
    () => (now) => undoLast(now, by, now.version, null),
  ];
  return (ways[random(ways.length)] ?? status)();
}

/** Spreads the days on which the entries were recorded, as if each had been typed in some days after it happened, or at once. */
export async function spreadRecording({ programme, random }: Lived) {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await owner.connect();
  await owner.query("SET session_replication_role = replica");
  const rows = await db.revision.findMany({ where: { programmeId: programme.id, audienceSideId: null }, orderBy: { id: "asc" } });
  const last = new Map<number, number>();
  for (const { id, recommendationId, effectiveAt, recordedAt } of rows) {
    const wanted = Math.max((effectiveAt ?? recordedAt).getTime() + random(50) * 86_400_000, last.get(recommendationId) ?? 0);
    const at = Math.min(wanted, recordedAt.getTime());
    last.set(recommendationId, at);
    await owner.query(`UPDATE "Revision" SET "recordedAt" = $2 WHERE "id" = $1`, [id, new Date(at)]);
  }
  await owner.query(`UPDATE "RecommendationValidity" v SET "recordedFrom" = k.f, "recordedTo" = k.t FROM (SELECT p."revisionId", r."recordedAt" AS f,
    lead(r."recordedAt") OVER (PARTITION BY p."recommendationId" ORDER BY p."revisionId") AS t FROM "RecommendationValidity" p JOIN "Revision" r ON r."id" = p."revisionId") k
    WHERE k."revisionId" = v."revisionId" AND v."programmeId" = $1`, [programme.id]);
  await owner.end();
}

type Entry = { version: number; act: Act; changes: FieldChange[]; effectiveAt: Date | null; recordedAt: Date; happenedOn: string; id: bigint; undoes: bigint | null };

/** What each section should hold, worked out from the entries alone: each by item number, with the version of the entry that made it so. */
export async function compareByReplay(programme: Programme, from: string, to: string, basis: "stood" | "recorded") {
  const rows = await db.revision.findMany({ where: { programmeId: programme.id, audienceSideId: null }, orderBy: [{ recommendationId: "asc" }, { version: "asc" }], include: { recommendation: true } });
  const days = dayFormat(programme.timeZone);
  const dayOf = (one: Entry) => days.format(basis === "stood" ? (one.effectiveAt ?? one.recordedAt) : one.recordedAt);
  const found = new Map<string, Map<number, number>>();
  const note = (section: Section | "silent", number: number, version: number) => (found.get(section) ?? found.set(section, new Map()).get(section))?.set(number, version);
  const sums = { from: {} as Record<string, number>, to: {} as Record<string, number> };
  for (const number of new Set(rows.map(({ recommendation }) => recommendation.number))) {
    const entries = rows.filter(({ recommendation }) => recommendation.number === number) as unknown as Entry[];
    const at = (day: string) => {
      const tracked = entries.map((one, index) => ({ one, state: stateAfter(entries.slice(0, index + 1)) })).filter(({ one }) => one.changes.some(({ field }) => isTracked(field)));
      return tracked.findLast(({ one }) => dayOf(one) <= day) ?? null;
    };
    const [a, b] = [at(from), at(to)];
    if (basis === "stood" && stateAfter(entries).voided && !b?.state.voided) continue;
    const [was, is] = [a && !a.state.voided ? a.state : null, b && !b.state.voided ? b.state : null];
    if (was) sums.from[was.status] = (sums.from[was.status] ?? 0) + 1;
    if (is) sums.to[is.status] = (sums.to[is.status] ?? 0) + 1;
    const between = entries.filter(({ version }) => version > (a?.one.version ?? 0) && version <= (b?.one.version ?? 0));
    const by = (...fields: string[]) => between.findLast(({ changes }) => changes.some(({ field }) => fields.includes(field)))?.version ?? 0;
    if (is && !a) note("new", number, between[0]?.version ?? 0);
    if (is && a?.state.voided) note("revived", number, by("voided"));
    if (was && b?.state.voided) note("void", number, by("voided"));
    if (was && is) compareStates(was, is, (section, ...fields) => note(section, number, by(...fields)));
    const undone = entries.map(({ undoes }) => undoes).filter((id) => id !== null);
    const known = entries.filter((one) => basis === "stood" || dayOf(one) <= to);
    const progress = known.filter(({ act, id }) => PROGRESS_ACTS.includes(act) && !(basis === "stood" ? undone : known.map(({ undoes }) => undoes)).includes(id));
    const reported = progress.some((one) => {
      const recorded = days.format(one.recordedAt);
      const counts = basis === "recorded" ? recorded : lastDay(one.happenedOn) < recorded ? lastDay(one.happenedOn) : recorded;
      return counts > from && counts <= to;
    });
    if (is && isOpen(is.status) && !reported) note("silent", number, 0);
  }
  return { sections: Object.fromEntries([...found].map(([section, lines]) => [section, Object.fromEntries(lines)])) as Partial<Record<Section | "silent", Record<number, number>>>, sums };
}

const stateAfter = (entries: readonly Entry[]) => entries.reduce((state: State, { changes }) => applyChanges(state, changes), BLANK);
const text = (value: unknown) => JSON.stringify(value ?? null);
/** Keys in one order: the same positions may have come in another. */
const sorted = (value: Record<string, unknown>) => text(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

function compareStates(was: State, is: State, note: (section: Section, ...fields: string[]) => void) {
  if (was.status !== is.status) note(isOpen(was.status) === isOpen(is.status) ? "moved" : isOpen(is.status) ? "reopened" : "closed", "status");
  const [before, after] = [was.deadline?.lastDay, is.deadline?.lastDay];
  if (before && after && before !== after) note("rescheduled", "deadline");
  else if (text(was.deadline) !== text(is.deadline)) note("deadline", "deadline");
  if (was.owner?.id !== is.owner?.id) note("owner", "owner");
  if (sorted(was.organisations) !== sorted(is.organisations)) note("organisations", "organisations");
  if (sorted(was.positions) !== sorted(is.positions)) note("positions", "position");
  const details = ([["title", was.title, is.title], ["priority", was.priority, is.priority], ["confirmed", was.confirmed, is.confirmed], ["reviewOn", was.status === is.status && was.reviewOn, was.status === is.status && is.reviewOn]] as const)
    .filter(([, from, to]) => from !== to).map(([field]) => field);
  if (details.length) note("details", ...details);
}
