import { describeChanges } from "~/history/change-words";
import { nameEntry } from "~/history/entry-name";
import { sayEntry } from "~/history/sentence";
import { nameSide, sayDeadline, type Words } from "~/history/value-words";
import type { Act } from "~/recommendations/acts";
import type { Deadline } from "~/recommendations/changes";
import { subjectOf } from "~/recommendations/item";
import { FIRST_QUERY, printQuery, type ListQuery } from "~/recommendations/list/query";
import { OPEN_STATUSES } from "~/recommendations/status";
import { dayOfInstant } from "~/ui/dates";
import { SHOWN, urgencyOf, type listsFor, type ReportedItem, type WaitingProposal } from "./my-work";
import type { WorkFollowed, WorkOwned, WorkStep } from "./my-work-lists.server";
import type { WorkReader } from "./my-work-waiting.server";
import { may } from "./permissions";

type Work = { replies: WaitingProposal[]; confirmations: ReportedItem[]; steps: WorkStep[]; owned: WorkOwned[]; led: WorkOwned[]; followed: WorkFollowed[] };

export type WorkView = ReturnType<typeof showWork>;

/** The work of one person in one programme as the page shows it: words only, and where the full lists are. */
export function showWork(reader: WorkReader, work: Work, shown: ReturnType<typeof listsFor>, words: Words) {
  const { actor, programme, today } = reader;
  const base = `/p/${programme.key}`;
  const list = (filters: Partial<ListQuery>) => `${base}/recommendations${printQuery({ ...FIRST_QUERY, ...filters })}`;
  const byDeadline = { status: OPEN_STATUSES, sort: { key: "deadline", descending: false } } as const;
  const part = <Row, View>(has: boolean, rows: readonly Row[], show: (row: Row) => View, all: string | null) =>
    has || rows.length ? { rows: rows.slice(0, SHOWN).map(show), more: rows.length > SHOWN, all } : null;
  return {
    base,
    name: programme.name,
    office: actor.office,
    organisation: actor.organisation?.name ?? null,
    oneSided: programme.sides.length === 1,
    replies: part(shown.replies, work.replies, (proposal) => showReply(proposal, reader, words), list({ is: ["awaiting-our-reply"] })),
    confirmations: part(shown.confirmations, work.confirmations, ({ number, reference, title, answers }) => ({ number, reference, title, answers }),
      list({ status: ["REPORTED_IMPLEMENTED"] })),
    steps: part(shown.own, work.steps, (step) => showStep(step, reader, words), `${base}/action-items?whose=${actor.organisation ? "ours" : "mine"}`),
    owned: part(shown.own, work.owned, (row) => showItem(row, today, words), list({ ...byDeadline, owner: actor.memberId })),
    led: part(shown.organisation, work.led, (row) => showItem(row, today, words), list({ ...byDeadline, organisation: actor.organisation?.id ?? null })),
    followed: part(true, work.followed, (row) => showFollowed(row, words), null),
  };
}

function showReply({ id, item, act, changes, note, concurred, proposedAt }: WaitingProposal, { programme }: WorkReader, words: Words) {
  const [first] = concurred;
  const side = first ? nameSide(first.side, words) : "";
  return {
    id, note,
    number: item.number, reference: item.reference, title: item.title, version: item.version,
    act: words.t(`acts.${act as Act}.name`),
    changes: describeChanges(changes, words),
    by: first ? (side && !first.name.includes(side) ? `${first.name}, ${side}` : first.name) : "",
    since: dayOfInstant(proposedAt, programme.timeZone),
    /** A new text is read on the item's page before anybody concurs. */
    atOnce: !changes.some(({ field }) => field === "wording"),
  };
}

function showStep({ id, what, who, side, due, item, ...assigned }: WorkStep, { actor, programme, today }: WorkReader, words: Words) {
  const subject = subjectOf({ ...item, programme, lastReport: null }, { assigneeId: assigned.assigneeId, assigneeOrganisationId: assigned.assigneeOrganisationId });
  return {
    id, what,
    who: assigned.assigneeId === actor.memberId ? "" : who,
    side: side === null ? null : nameSide(side, words),
    number: item.number, reference: item.reference, title: item.title, version: item.version,
    due: showDue(due, today, words),
    complete: may(actor, "completeActionItem", subject),
  };
}

const showItem = ({ number, reference, title, status, deadline }: WorkOwned, today: string, words: Words) => ({ number, reference, title, status, due: showDue(deadline, today, words) });

const showDue = (due: Deadline | null, today: string, words: Words) => due && { said: sayDeadline(due, words), urgency: urgencyOf(due, today) };

function showFollowed(entry: WorkFollowed, words: Words) {
  const { item, place, recordedAt } = entry;
  return {
    ...item,
    entry: nameEntry(place),
    sentence: sayEntry(entry, words),
    day: dayOfInstant(recordedAt, words.timeZone),
    side: place.side === null ? null : nameSide(place.side, words),
  };
}
