import { findAssignees, nameAssignee } from "~/action-items/forms.server";
import { describeChanges } from "~/history/change-words";
import { sayDeadline, type Words } from "~/history/value-words";
import type { AgendaEntry } from "~/meetings/agenda/agenda";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { findPreviousSession } from "~/meetings/agenda/previous-session.server";
import { mayRun } from "~/meetings/meeting";
import { todayIn } from "~/programmes/programme";
import { nameOrganisation } from "~/recommendations/forms/form-choices";
import { positionOf } from "~/recommendations/positions";
import { findOutcomes } from "../find-outcomes.server";
import { offeredOutcomes } from "../offers";
import { listGroupProposals } from "../plenary.server";
import { proposesToPlenary } from "../session";
import type { SessionAsked } from "../take-outcome.server";
import type { SessionAddress } from "./address";
import { readAround } from "./read-around.server";
import { readGroup } from "./read-group.server";
import { readPoint } from "./read-point.server";
import { showRecorded } from "./recorded";

/** Everything the page of a session shows of one point: statements side by side, and only this point's item is read in full. */
export async function readSession(at: SessionAsked, asked: SessionAddress, words: Words) {
  const { actor, programme, meeting } = at;
  const [agenda, previous] = await Promise.all([findAgenda(meeting.id, actor), findPreviousSession(programme, meeting)]);
  const entry = agenda.find(({ id }) => id === asked.entry) ?? (asked.entry === null ? firstOpen(agenda) : null);
  const number = entry?.item?.number ?? (entry?.kind === "GROUP" ? asked.item : null);
  const [point, outcomes, around, group, proposals, assignees] = await Promise.all([
    number === null ? null : readPoint(at, { number, previous, words }),
    entry ? findOutcomes(meeting.id, actor, { entryId: entry.id }) : [],
    entry ? readAround(entry.id, actor) : null,
    entry?.kind === "GROUP" && number === null ? readGroup(at, entry.query) : null,
    number === null ? [] : listGroupProposals(meeting, number),
    number === null ? [] : findAssignees(at),
  ]);
  const offers = offeredOutcomes({ actor, meeting, sides: programme.sides, item: point?.offered ?? null });
  const place = entry ? agenda.indexOf(entry) : -1;
  const reading = { words, actor, meeting, item: point?.item ?? null };
  return {
    agenda: agenda.map(({ id, number, kind, title, item, minutes, outcomes, fromTheFloor }) =>
      ({ id, number, kind, title, reference: item?.reference ?? "", status: item?.status ?? null, minutes, outcomes, fromTheFloor })),
    entry,
    gone: asked.entry !== null && !entry,
    before: agenda[place - 1]?.id ?? null,
    after: entry ? (agenda[place + 1]?.id ?? null) : null,
    point: point?.item ?? null,
    around, group, previous: previous && { title: previous.title, heldOn: previous.heldOn, precision: previous.precision },
    offers: { ...offers, forms: offers.forms.filter((form) => form !== "adopt" || proposals.length > 0) },
    recorded: outcomes.map((outcome) => showRecorded(outcome, reading)),
    choices: {
      sides: programme.sides.filter(({ code }) => offers.sides.includes(code)).map(({ code, name }) => ({ code, name })),
      own: actor.side && { code: actor.side.code, name: actor.side.name },
      positions: point ? Object.fromEntries(programme.sides.map(({ code }) => [code, positionOf(point.offered.positions, code).value])) : {},
      languages: meeting.body?.languages ?? [],
      assignees: assignees.map((one) => ({ ...one, value: nameAssignee(one), label: nameOrganisation({ ...one, abbreviation: one.kind === "organisation" ? one.abbreviation : undefined }) })),
      proposals: proposals.map(({ id, text, from, changes }) => ({ value: id, label: [text || describeChanges(changes, words).map(({ field, to }) => `${field}: ${to}`).join("; "), from].join(" · ") })),
      deadline: point?.offered.deadline ? sayDeadline(point.offered.deadline, words) : "",
      owner: point?.offered.owner?.id ?? null,
    },
    keeper: mayRun(actor, meeting),
    plenary: proposesToPlenary(meeting),
    today: todayIn(programme.timeZone),
  };
}

export type SessionView = Awaited<ReturnType<typeof readSession>>;

/** The first point that nothing is recorded of, else the first. */
const firstOpen = (agenda: AgendaEntry[]) => agenda.find(({ kind, outcomes }) => kind !== "PAUSE" && outcomes === 0) ?? agenda[0] ?? null;
