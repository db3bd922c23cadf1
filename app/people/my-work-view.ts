import { describeChanges } from "~/history/change-words";
import { nameSide, sayDeadline, type Words } from "~/history/value-words";
import { tellField } from "~/programmes/change-words";
import { compareSettings, type SettingsProposal } from "~/programmes/settings";
import type { Act } from "~/recommendations/acts";
import { subjectOf } from "~/recommendations/item";
import { FIRST_QUERY, printQuery, type ListQuery } from "~/recommendations/list/query";
import { OPEN_STATUSES } from "~/recommendations/status";
import { dayOfInstant } from "~/ui/dates";
import { byUrgency, SHOWN, urgencyOf, type listsFor, type ReportedItem, type WaitingProposal } from "./my-work";
import type { WorkMany, WorkMeeting, WorkOwned, WorkStep } from "./my-work-lists.server";
import type { WorkReader } from "./my-work-waiting.server";
import type { News } from "./news.server";
import { showNews } from "./news-view";
import { may } from "./permissions";

type Work = {
  replies: WaitingProposal[]; settings: SettingsProposal | null; confirmations: ReportedItem[]; steps: WorkStep[]; owned: WorkOwned[]; led: WorkOwned[];
  meetings: WorkMeeting[]; many: WorkMany[]; news: News; lookedAt: string | null;
};

export type WorkView = ReturnType<typeof showWork>;

/** The work of one person in one programme as the page shows it: words only, and where the full lists are. */
export function showWork(reader: WorkReader, work: Work, shown: ReturnType<typeof listsFor>, words: Words) {
  const { actor, programme } = reader;
  const base = `/p/${programme.key}`;
  const list = (filters: Partial<ListQuery>) => `${base}/recommendations${printQuery({ ...FIRST_QUERY, ...filters })}`;
  const byDeadline = { status: OPEN_STATUSES, sort: { key: "deadline", descending: false } } as const;
  const part = <Row, View>(has: boolean, rows: readonly Row[], show: (row: Row) => View, all: string | null) =>
    has || rows.length ? { rows: rows.slice(0, SHOWN).map(show), more: rows.length > SHOWN, all } : null;
  const urgent = <Row, View extends { urgency: ReturnType<typeof urgencyOf> }>(has: boolean, rows: readonly Row[], show: (row: Row) => View, all: string) => {
    const shown = part(has, rows, show, all);
    return shown && { groups: byUrgency(shown.rows), count: shown.rows.length, more: shown.more, all };
  };
  const item = (row: WorkOwned) => showItem(row, reader, words);
  return {
    key: programme.key,
    base,
    name: programme.name,
    office: actor.office,
    organisation: actor.organisation?.name ?? null,
    oneSided: programme.sides.length === 1,
    mayFollow: actor.memberId !== null,
    replies: part(shown.replies, work.replies, (proposal) => showReply(proposal, reader, words), list({ is: ["awaiting-our-reply"] })),
    settings: work.settings && showSettings(work.settings, reader, words),
    confirmations: part(shown.confirmations, work.confirmations, ({ number, reference, title, answers }) => ({ number, reference, title, answers }),
      list({ status: ["REPORTED_IMPLEMENTED"] })),
    steps: urgent(shown.own, work.steps, (step) => showStep(step, reader, words), `${base}/action-items?whose=${actor.organisation ? "ours" : "mine"}`),
    owned: urgent(shown.own, work.owned, item, list({ ...byDeadline, owner: actor.memberId })),
    led: urgent(shown.organisation, work.led, item, list({ ...byDeadline, organisation: actor.organisation?.id ?? null })),
    meetings: work.meetings,
    many: work.many.map(({ id, state, createdAt, items, refused }) => ({ id, running: state !== "DONE", day: dayOfInstant(createdAt, words.timeZone), items, refused })),
    news: showNews(work.news, work.lookedAt, words),
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

const showSettings = ({ id, settings, note, proposedByName, proposedAt }: SettingsProposal, { programme }: WorkReader, { t }: Words) =>
  ({ id, note, by: proposedByName, since: dayOfInstant(proposedAt, programme.timeZone), changes: compareSettings(programme, settings).map((change) => tellField(t, change)) });

function showStep({ id, what, who, side, due, item, ...assigned }: WorkStep, { actor, programme, today }: WorkReader, words: Words) {
  const subject = subjectOf({ ...item, programme, lastReport: null }, { assigneeId: assigned.assigneeId, assigneeOrganisationId: assigned.assigneeOrganisationId });
  return {
    id, what,
    who: assigned.assigneeId === actor.memberId ? "" : who,
    side: side === null ? null : nameSide(side, words),
    number: item.number, reference: item.reference, title: item.title, version: item.version,
    due: due && sayDeadline(due, words), urgency: urgencyOf(due, today),
    complete: may(actor, "completeActionItem", subject),
  };
}

function showItem({ number, reference, title, status, deadline, owner, organisations }: WorkOwned, { actor, programme, today }: WorkReader, words: Words) {
  return {
    number, reference, title, status,
    who: owner && owner.id !== actor.memberId ? owner.name : "",
    due: deadline && sayDeadline(deadline, words), urgency: urgencyOf(deadline, today),
    update: may(actor, "update", subjectOf({ owner, organisations, programme, lastReport: null })),
  };
}
