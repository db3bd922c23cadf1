import { jointPosition } from "~/recommendations/positions";
import type { State } from "~/recommendations/state";
import type { Cell } from "./copy";
import type { BenchItem, BenchRevision } from "./item-history";
import type { BenchProgramme } from "./programme";

/** A state in the order of `TRACKED`. */
export function stateCells(state: State, programme: BenchProgramme): Cell[] {
  const { deadline, owner } = state;
  return [
    state.title, state.kind, state.sector?.id ?? null, state.priority, state.successMeasure, state.status, state.heldFrom, state.closedFrom, state.confirmed,
    state.reviewOn, owner?.id ?? null, owner?.name ?? "", deadline?.kind ?? null, deadline?.said ?? "", deadline?.event ?? "", deadline?.lastDay ?? "9999-12-31",
    state.daysRescheduled, JSON.stringify(state.positions), jointPosition(state.positions, [programme.side]), JSON.stringify(state.organisations), "{}",
    JSON.stringify(state.wordings), state.voided,
  ];
}

/** An item's own row in the order of `ITEM`. */
export function itemCells(id: number, { number, revisions, progress }: BenchItem, programme: BenchProgramme): Cell[] {
  const [last, tracked] = [revisions.at(-1), revisions.findLast(({ effectiveAt }) => effectiveAt !== null)];
  if (!last || !tracked) throw new Error(`Item ${number} has no entry`);
  const lastUpdate = progress.at(-1);
  const reference = `${programme.prefix}-${number}`;
  const head: Cell[] = [id, programme.id, number, reference, last.version, last.hash, last.recordedAt, tracked.effectiveAt, lastUpdate ?? "0001-01-01", lastUpdate ?? ""];
  return [...head, ...stateCells(last.state, programme)];
}

/** An entry in the order of `REVISION`. */
export function revisionCells(id: number, r: BenchRevision): Cell[] {
  return [
    id, r.programmeId, r.recommendationId, r.audienceSideId, r.version, r.recordedAt, r.happenedOn, r.happenedPrecision, r.effectiveAt, r.personId, r.memberId,
    r.actorName, r.actorOffice, r.actorOrganisation, r.actorSide, r.onBehalfOf, r.meetingId, r.channel, r.channelReference, r.act, r.note,
    JSON.stringify(r.changes), null, r.undoes, r.corrects, r.previousHash, r.hash,
  ];
}

/** The periods of an item in the order of `VALIDITY`, each with the id of the entry that began it. */
export function periodCells(firstRevisionId: number, { revisions }: BenchItem, programme: BenchProgramme): Cell[][] {
  const began = revisions.filter(({ effectiveAt }) => effectiveAt !== null);
  return began.map(({ version, recommendationId, effectiveAt, recordedAt, state }, index) => [
    firstRevisionId + version - 1, programme.id, recommendationId, effectiveAt, began[index + 1]?.effectiveAt ?? null, recordedAt, began[index + 1]?.recordedAt ?? null,
    ...stateCells(state, programme),
  ]);
}

/** From which day to before which a word on progress was the item's last, in the order of `LAST_UPDATE`; each item begins with never. */
export function lastUpdateCells(id: number, { progress }: BenchItem, programme: BenchProgramme): Cell[][] {
  const days = ["0001-01-01", ...progress, "9999-12-31"];
  return days.slice(0, -1).map((day, index) => [id, programme.id, day, days[index + 1] ?? null, index ? day : ""]);
}

/** Adds an item's moves between statuses to the sums "day status", which is what folding would leave of a row for each. */
export function addCounts({ revisions }: BenchItem, sums: Map<string, number>) {
  let before: string | null = null;
  for (const { effectiveAt, state: { status } } of revisions) {
    if (effectiveAt === null || status === before) continue;
    const day = effectiveAt.slice(0, 10);
    for (const [one, change] of [[before, -1], [status, 1]] as const) if (one) sums.set(`${day} ${one}`, (sums.get(`${day} ${one}`) ?? 0) + change);
    before = status;
  }
}
