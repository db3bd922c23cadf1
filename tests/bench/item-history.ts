import { sha256 } from "~/history/canonical";
import { hashRevision, type HashedRevision } from "~/history/hash";
import { PROGRESS_ACTS, STATUS_ACT_NAMES, STATUS_ACTS, type Act } from "~/recommendations/acts";
import type { FieldChange } from "~/recommendations/changes";
import type { Status } from "#db/enums";
import { statusBefore, statusChanges } from "~/recommendations/move-status";
import { applyChanges, BLANK, change, type State } from "~/recommendations/state";
import type { BenchProgramme } from "./programme";

type Row = Record<string, string>;
export type BenchRevision = HashedRevision & { hash: string; state: State };
/** An item as its rows are written: its entries in order, each with the state after it, and the days of its words on progress. */
export type BenchItem = { number: number; text: string; sha256: string; revisions: BenchRevision[]; progress: string[] };

const PRIORITIES = ["", "LOW", "NORMAL", "HIGH", "HIGH"] as const;

/** Makes the history of one item of the data set: its registration, and an entry for each of its events. */
export function makeHistory(programme: BenchProgramme, itemId: number, row: Row, events: readonly Row[]): BenchItem {
  const text = row.description ?? "";
  const item: BenchItem = { number: Number(row.id), text, sha256: sha256(text), revisions: [], progress: [] };
  let state: State = BLANK;
  const add = (userId: string | undefined, at: string | undefined, act: Act, changes: FieldChange[], note: string) => {
    const last = item.revisions.at(-1);
    const by = programme.members.get(userId ?? "");
    if (!by || !at) throw new Error(`Item ${item.number}: an entry by nobody, or at no time`);
    const recordedAt = `${at.slice(0, 10)}T${at.slice(11)}.000Z`;
    const content: HashedRevision = {
      programmeId: programme.id, recommendationId: itemId, audienceSideId: null, version: item.revisions.length + 1, recordedAt,
      happenedOn: at.slice(0, 10), happenedPrecision: "DAY", effectiveAt: changes.length ? recordedAt : null,
      personId: by.personId, memberId: by.memberId, actorName: by.name, actorOffice: by.office, actorOrganisation: "", actorSide: programme.side,
      onBehalfOf: "", meetingId: null, channel: "PAGE", channelReference: "", act, note, changes, report: null, undoes: null, corrects: null,
      previousHash: last?.hash ?? "",
    };
    state = applyChanges(state, changes);
    item.revisions.push({ ...content, hash: hashRevision(content), state });
    if (PROGRESS_ACTS.includes(act) && item.progress.at(-1) !== content.happenedOn) item.progress.push(content.happenedOn);
  };

  add(row.author_id, row.created_at, "register", registration(programme, row, item.sha256), "");
  for (const event of events) {
    const to = event.new_status_id ? programme.statuses.get(event.new_status_id) : undefined;
    const moves = to !== undefined && to !== state.status;
    add(event.user_id, event.created_at, moves ? actFor(state, to) : "update", moves ? statusChanges(state, to) : [], event.note ?? "");
  }
  return item;
}

function registration(programme: BenchProgramme, row: Row, wording: string): FieldChange[] {
  const owner = programme.members.get(row.owner_id ?? "");
  const due = row.due_date ?? "";
  return [
    ...change("title", null, row.title ?? ""),
    ...change("wording", null, wording, "en"),
    ...change("kind", null, "RECOMMENDATION"),
    ...change("sector", null, programme.sectors.get(row.category_id ?? "") ?? null),
    ...change("priority", null, PRIORITIES[Number(row.priority_id)] || "NORMAL"),
    ...change("status", null, "NOT_STARTED"),
    ...change("owner", null, owner ? { id: owner.memberId, name: owner.name, side: programme.side } : null),
    ...change("deadline", null, due ? { kind: "DAY", said: due, lastDay: due, event: "" } : null),
  ];
}

/** The act that leads from here to there; a correction where no act does. */
function actFor(state: State, to: Status): Act {
  const found = STATUS_ACT_NAMES.find((act) => {
    const { from, to: target } = STATUS_ACTS[act];
    return (from as readonly Status[]).includes(state.status) && (target === "BEFORE" ? statusBefore(state) : target) === to;
  });
  return found ?? "correctStatus";
}
