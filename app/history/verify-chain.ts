import { isTracked, applyChanges, BLANK, type State } from "~/recommendations/state";
import type { FieldChange } from "~/recommendations/changes";
import { canonicalJson } from "./canonical";
import { hashRevision, type HashedRevision } from "./hash";

export type StoredRevision = HashedRevision & { id: string; hash: string; changes: FieldChange[] };

/** The first row that is not what the history says, in words for an operator. */
export type Finding = { reference: string; row: "revision" | "item" | "validity" | "part" | "wording" | "counts" | "seal" | "record"; detail: string };

/** One period of validity as the chain says it must be, and from when to when it was known here. */
export type Period = { revisionId: string; from: string; to: string | null; knownFrom: string; knownTo: string | null; state: State };

/** What a chain adds up to, or the first entry that is not what was written. */
export type Folded = { ok: true; version: number; head: string; state: State; periods: Period[]; parts: Map<string, FieldChange["to"]> };
export type Broken = { ok: false; version: number; why: "gap" | "link" | "hash" | "time" };

/** Checks one chain entry by entry and adds it up: versions without gaps, time in order, each hash over the one before. */
export function foldChain(revisions: StoredRevision[]): Folded | Broken {
  const folded: Folded = { ok: true, version: 0, head: "", state: BLANK, periods: [], parts: new Map() };
  let recordedAt = "";
  for (const revision of revisions) {
    const broken = (why: Broken["why"]): Broken => ({ ok: false, version: revision.version, why });
    const { id, hash, ...content } = revision;
    if (revision.version !== folded.version + 1) return broken("gap");
    if (revision.previousHash !== folded.head) return broken("link");
    if (hashRevision(content) !== hash) return broken("hash");
    if (revision.recordedAt < recordedAt) return broken("time");
    recordedAt = revision.recordedAt;
    folded.version = revision.version;
    folded.head = hash;
    folded.state = applyChanges(folded.state, revision.changes);
    for (const change of revision.changes) if (!isTracked(change.field)) folded.parts.set(`${change.field}/${change.key}`, change.to);
    if (revision.effectiveAt !== null) beginPeriod(folded, id, revision.effectiveAt, revision.recordedAt);
  }
  return folded;
}

function beginPeriod({ periods, state }: Folded, revisionId: string, effectiveAt: string, recordedAt: string) {
  const last = periods.at(-1);
  if (last) Object.assign(last, { to: last.from > effectiveAt ? last.from : effectiveAt, knownTo: recordedAt });
  periods.push({ revisionId, from: effectiveAt, to: null, knownFrom: recordedAt, knownTo: null, state });
}

/** The first tracked field in which two states differ; names of people and sectors may have been corrected since. */
export function firstDifference(expected: State, actual: State): string | null {
  const plain = (state: State) => ({ ...state, sector: state.sector?.id ?? null, owner: state.owner && { id: state.owner.id, name: state.owner.name } });
  const [a, b] = [plain(expected), plain(actual)] as [Record<string, unknown>, Record<string, unknown>];
  return Object.keys(a).find((field) => a[field] !== b[field] && canonicalJson(a[field] ?? null) !== canonicalJson(b[field] ?? null)) ?? null;
}

/** Adds an item's moves between statuses to the sums "day status", as the counts must hold them. */
export function statusSums({ periods }: Folded, sums: Map<string, number>, day: Intl.DateTimeFormat) {
  const add = (place: string, change: number) => sums.set(place, (sums.get(place) ?? 0) + change);
  let before: string | null = null;
  for (const { from, state } of periods) {
    const status = state.voided ? null : state.status;
    if (status === before) continue;
    if (before) add(`${day.format(new Date(from))} ${before}`, -1);
    if (status) add(`${day.format(new Date(from))} ${status}`, 1);
    before = status;
  }
}
