import { beforeAll, describe, expect, test } from "vitest";
import type { DocumentState, Role, Status } from "#db/enums";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { addActionItem } from "~/action-items/decide";
import { setDeadline } from "~/recommendations/edit-item";
import { updateItem } from "~/recommendations/update-item";
import { STATUS_ACTS, type StatusActName } from "~/recommendations/acts";
import { storeFile } from "~/evidence/store.server";
import { ask, cookieOf, type RouteModule } from "../support/answers";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence, rowOf } from "../support/factories";
import { memberOf, putTable } from "../support/imports";
import { preview } from "../support/many";
import { decideDeadline } from "../support/sessions";
import { keepConcluded } from "../support/signing";
import { addPlace, joinItems, waitFor } from "../support/lives";
import { createSource } from "../support/sources";

/** Everybody who may stand before a door: roles of the item's own side, of the other side, and those outside. */
const MEMBERS = [
  "observer", "focal", "focalElsewhere", "verifier", "chair", "secretary", "focalKZ", "verifierKZ", "chairKZ", "secretaryKZ",
] as const;
const OUTSIDE = ["signedOut", "stranger", "administrator"] as const;
type Member = (typeof MEMBERS)[number];
type Persona = Member | (typeof OUTSIDE)[number];

/** Who gets in; members who do not are refused (403), to those outside it does not exist (404), who is signed out is sent to sign in. */
type Door = {
  get?: readonly Persona[];
  post?: readonly Persona[];
  /** No sign-in is asked for. */
  open?: boolean;
  /** Whoever is not let in is told that it does not exist. */
  hidden?: boolean;
  /** To the other side it does not exist, for it stands in a side's own room. */
  otherSide?: "absent";
  /** The status the item must have, and what else the address names. */
  status?: Status;
  params?: (stage: Stage) => Record<string, string> | Promise<Record<string, string>>;
};

type Stage = { programme: Programme; number: number; secretary: Actor; lead: { id: number; name: string } };

const ALL: readonly Persona[] = MEMBERS;
const own: readonly Persona[] = ["focal", "secretary"];
const chairs: readonly Persona[] = ["chair", "secretary", "chairKZ", "secretaryKZ"];
const secretaries: readonly Persona[] = ["secretary", "secretaryKZ"];
const verifiers: readonly Persona[] = ["verifier", "verifierKZ", ...chairs];
const signedIn: readonly Persona[] = [...MEMBERS, "stranger", "administrator"];
const managers: readonly Persona[] = ["secretary", "secretaryKZ", "administrator"];
const seesSettings: readonly Persona[] = [...MEMBERS, "administrator"];
const both = (who: readonly Persona[], more: Omit<Door, "get" | "post"> = {}): Door => ({ get: who, post: who, ...more });
const read = (who: readonly Persona[], more: Omit<Door, "get"> = {}): Door => ({ get: who, ...more });

const STATUS_DOORS: Record<StatusActName, readonly Persona[]> = {
  reportNotStarted: own,
  start: own,
  hold: own,
  resume: own,
  reportImplemented: own,
  return: verifiers,
  confirmCompletion: verifiers,
  discontinue: chairs,
  carryOver: chairs,
  reopen: chairs,
  correctStatus: chairs,
};

const ITEM = "p.$programme.recommendations.$number.";
const IMPORT = "p.$programme.imports.$import.";
const SETTINGS = "p.$programme_.settings.";
const RECORD = "p.$programme.meetings.$meeting.record.";
const AGENDA = "p.$programme.meetings.$meeting.agenda.";

/** Every route and who gets in. A route that is not here fails the test: each must answer the question. */
const DOORS: Record<string, Door> = {
  _index: read(signedIn),
  account: read(signedIn),
  "account._index": both(signedIn),
  "account.password": both(signedIn),
  "account.sign-ins._index": read(signedIn),
  "account.sign-ins.$signIn.revoke": { get: signedIn, post: [], hidden: true, params: () => ({ signIn: "999999" }) },
  "account.sign-ins.revoke-others": both(signedIn),
  "account.calendar._index": both(signedIn),
  "account.calendar.revoke": both(signedIn),
  "calendar.$token[.ics]": { open: true, params: () => ({ token: "nothing" }) },
  me: read(signedIn),
  $: { open: true, params: () => ({ "*": "nothing" }) },
  "sign-in._index": { open: true },
  "sign-in.demo": { open: true },
  "sign-out": { open: true },
  "link.$token": { open: true, params: () => ({ token: "nothing" }) },
  live: { get: [], hidden: true },
  "p.$programme": read(ALL),
  "p.$programme._index": read(ALL),
  "p.$programme.find": read(ALL),
  "p.$programme.recommendations._index": read(ALL),
  "p.$programme.recommendations[.csv]": read(ALL),
  "p.$programme.recommendations[.xlsx]": read(ALL),
  "p.$programme.recommendations.compare": read(ALL),
  "p.$programme.recommendations.compare[.csv]": read(ALL),
  "p.$programme.imports._index": read(secretaries),
  "p.$programme.imports.new": both(secretaries),
  ...Object.fromEntries(["_index", "errors"].map((name) => [`${IMPORT}${name}`, read(secretaries, { params: broughtIn })])),
  ...Object.fromEntries(["table", "columns", "words", "rows", "source", "plan", "conflicts", "carry-out", "stop", "discard"].map((name) => [`${IMPORT}${name}`, both(secretaries, { params: broughtIn })])),
  // Only who had the rows worked out takes them back.
  [`${IMPORT}undo`]: { get: secretaries, post: ["secretary"], params: broughtIn },
  "p.$programme.action-items._index": read(ALL),
  "p.$programme.action-items[.csv]": read(ALL),
  // Which action items may be changed is asked one by one; who can change none at all has no such page.
  "p.$programme.action-items.many": both(MEMBERS.filter((member) => member !== "observer")),
  "p.$programme.action-items.undo": both(MEMBERS.filter((member) => member !== "observer")),
  "p.$programme.meetings._index": read(ALL),
  "p.$programme.meetings.new": both(secretaries),
  "p.$programme.meetings.$meeting._index": read(ALL, { params: meeting }),
  "p.$programme.meetings.$meeting.edit": both(["secretary"], { params: meeting }),
  "p.$programme.meetings.$meeting.$move": both(["secretary"], { params: async (stage) => ({ ...(await meeting(stage)), move: "cancel" }) }),
  "p.$programme.meetings.$meeting.delegations._index": read(ALL, { params: session }),
  "p.$programme.meetings.$meeting.delegations.$side.paste": both(["secretary"], { params: session }),
  "p.$programme.meetings.$meeting.delegations.$side.edit": both(["secretary"], { params: session }),
  "p.$programme.meetings.$meeting.delegations.$side.carry-over": both(["secretary"], { params: session }),
  "p.$programme.meetings.$meeting.attendance._index": { get: ALL, post: secretaries, params: session },
  "p.$programme.meetings.$meeting.attendance.all-present": both(secretaries, { params: session }),
  "p.$programme.meetings.$meeting.outcomes._index": { get: ALL, post: secretaries, params: session },
  "p.$programme.meetings.$meeting.outcomes.$id.take-back": both(["secretary"], { params: outcome }),
  "p.$programme.meetings.$meeting.run": both(["secretary"], { params: session }),
  "p.$programme.meetings.$meeting.session._index": { get: ALL, post: secretaries, params: session },
  "p.$programme.meetings.$meeting.session.draft": { get: ALL, post: secretaries, params: session },
  "p.$programme.meetings.$meeting.session.here": both(secretaries, { params: session }),
  "p.$programme.meetings.$meeting.session.floor": both(secretaries, { params: session }),
  "p.$programme_.meetings.$meeting.screen._index": read(ALL, { params: session }),
  "p.$programme_.meetings.$meeting.screen.publish": both(["secretary"], { params: session }),
  ...Object.fromEntries(["docx", "md", "json"].map((kind) => [`p.$programme.meetings.$meeting.record[.${kind}]`, read(ALL, { params: concluded })])),
  "p.$programme.meetings.$meeting.record._index": read(ALL, { params: session }),
  ...Object.fromEntries(["add", "circulate", "revise"].map((name) => [`${RECORD}${name}`, both(["secretary"], { params: session })])),
  ...Object.fromEntries(["edit", "remove", "move"].map((name) => [`${RECORD}$key.${name}`, both(name === "edit" ? secretaries : ["secretary"], { params: paragraph })])),
  [`${RECORD}$key.put-back`]: both(["secretary"], { params: (stage) => paragraph(stage, new Date()) }),
  [`${RECORD}$key.comment`]: both(chairs, { params: paragraph }),
  [`${RECORD}comments.$id.resolve`]: both(chairs, { params: paragraph }),
  [`${RECORD}agree`]: both(chairs, { params: session }),
  "p.$programme.meetings.$meeting.record.sign": both(["chair", "chairKZ"], { params: session }),
  "p.$programme.meetings.$meeting.record.unsign": both(["chair", "chairKZ"], { params: session }),
  "p.$programme.meetings.$meeting.record.addenda.new": both(["secretary"], { params: session }),
  "p.$programme.meetings.$meeting.record.verification": read(ALL, { params: concluded }),
  "p.$programme.meetings.$meeting.record.scans.$side": read(ALL, { params: concluded }),
  "p.$programme.meetings.$meeting.agenda[.docx]": read(chairs, { params: session, hidden: true }),
  "p.$programme.meetings.$meeting.agenda._index": read(ALL, { params: session }),
  ...Object.fromEntries(["take", "leave", "bring-back", "concur"].map((name) => [`${AGENDA}${name}`, both(secretaries, { params: session })])),
  [`${AGENDA}circulate`]: both(["secretary"], { params: session }),
  [`${AGENDA}add.$kind`]: both(["secretary"], { params: async (stage) => ({ ...(await session(stage)), kind: "topic" }) }),
  ...Object.fromEntries(["edit", "move", "remove"].map((name) => [`${AGENDA}$entry.${name}`, both(["secretary"], { params: agendaPoint })])),
  [`${AGENDA}$entry.put-back`]: both(["secretary"], { params: (stage) => agendaPoint(stage, new Date()) }),
  [`${AGENDA}$entry.note`]: both(secretaries, { params: agendaPoint }),
  [`${AGENDA}$entry.papers.new`]: both(secretaries, { params: agendaPoint }),
  // Until the agenda has gone round, only who prepares it knows of its papers.
  [`${AGENDA}$entry.papers.$paper._index`]: read(chairs, { params: agendaPoint, hidden: true }),
  [`${AGENDA}$entry.papers.$paper.remove`]: both(secretaries, { params: agendaPoint }),
  "p.$programme.meetings.$meeting[.ics]": read(ALL, { params: session }),
  "p.$programme.sources._index": read(ALL),
  "p.$programme.sources.new": both(secretaries),
  "p.$programme.sources.$source._index": read(ALL, { params: source }),
  "p.$programme.sources.$source.file": read(ALL, { params: source }),
  "p.$programme.sources.$source.document": both(secretaries, { params: (stage) => source(stage, "REFUSED") }),
  "p.$programme.sources.$source.edit": both(secretaries, { params: source }),
  "p.$programme.sources.$source.remove": both(secretaries, { params: source }),
  "p.$programme.sources.$source.review._index": read(secretaries, { params: source }),
  "p.$programme.sources.$source.review.undo": both(secretaries, { params: source }),
  "p.$programme.sources.$source.candidates.new": both(secretaries, { params: source }),
  "p.$programme.sources.$source.candidates.$candidate._index": read(secretaries, { params: candidate }),
  ...Object.fromEntries(["accept", "edit", "reject", "merge", "split", "same-as", "reopen"].map((name) => [`p.$programme.sources.$source.candidates.$candidate.${name}`, both(secretaries, { params: candidate })])),
  "p.$programme.reports._index": read(ALL),
  "p.$programme.reports.brief": read(ALL),
  "p.$programme.reports.brief[.docx]": read(ALL),
  "p.$programme.reports.since": read(ALL),
  "p.$programme.recommendations.new": both(secretaries),
  "p.$programme.recommendations.many._index": read(ALL),
  // What may be done to many is asked of the act that the address names; following is anybody's.
  "p.$programme.recommendations.many.new": both(ALL),
  ...Object.fromEntries(["_index", "carry-out", "stop", "undo"].map((name) => [
    `p.$programme.recommendations.many.$change.${name}`, { get: ["secretary"], ...(name === "_index" ? {} : { post: ["secretary"] }), hidden: true, params: manyChange } satisfies Door,
  ])),
  "p.$programme.follows._index": read(ALL),
  "p.$programme.follows.seen": both(ALL),
  "p.$programme.bodies.$body._index": read(ALL, { params: body }),
  "p.$programme.bodies.$body.follow": both(ALL, { params: body }),
  "p.$programme.views._index": read(ALL),
  "p.$programme.views.counts": read(ALL),
  "p.$programme.views.new": both(ALL),
  "p.$programme.views.$view.edit": both(["secretary"], { params: savedView }),
  "p.$programme.views.$view.delete": both(["secretary"], { params: savedView }),
  "p.$programme.views.$view.move": both(["secretary"], { params: savedView }),
  "p.$programme.views.$view.follow": both(ALL, { params: savedView }),
  [`${ITEM}_index`]: read(ALL),
  [`${ITEM}wordings`]: read(ALL),
  [`${ITEM}follow`]: both(ALL),
  // Whose last act it was is a question of the item, asked by the writer.
  [`${ITEM}undo`]: both(ALL),
  [`${ITEM}update`]: both(own),
  [`${ITEM}comment`]: both(["focal", "verifier", "chair", "secretary", "verifierKZ", "chairKZ", "secretaryKZ"]),
  [`${ITEM}owner`]: both(chairs),
  [`${ITEM}organisations.$side`]: both(secretaries, { params: () => ({ side: "PK" }) }),
  [`${ITEM}position.$side`]: both(chairs, { params: () => ({ side: "PK" }) }),
  [`${ITEM}deadline`]: both(chairs),
  [`${ITEM}wording`]: both(chairs),
  [`${ITEM}details`]: both(secretaries),
  [`${ITEM}confirm`]: both(secretaries, { status: "IN_PROGRESS" }),
  [`${ITEM}split`]: both(chairs),
  [`${ITEM}merge`]: both(chairs),
  [`${ITEM}dependencies.new`]: both(own),
  [`${ITEM}dependencies.$other.remove`]: both(own, { params: waitedFor }),
  [`${ITEM}passages.new`]: both(secretaries),
  [`${ITEM}passages.$id.remove`]: both(secretaries, { params: passage }),
  [`${ITEM}see-also.new`]: both(own),
  // To who is not a member of the other programme too there is no such thing: here nobody is.
  [`${ITEM}see-also.$joined.remove`]: { get: [], post: [], hidden: true, params: elsewhere },
  "p.$programme.recommendations.waiting": read(ALL),
  [`${ITEM}void`]: both(secretaries),
  [`${ITEM}revive`]: both(secretaries, { params: voided }),
  [`${ITEM}action-items.new`]: both(own),
  [`${ITEM}action-items.$id.edit`]: both(own, { params: step }),
  [`${ITEM}action-items.$id.cancel`]: both(own, { params: step }),
  [`${ITEM}action-items.$id.complete`]: both(own, { params: step }),
  [`${ITEM}action-items.$id.reopen`]: both(own, { params: step }),
  [`${ITEM}proposals.$id.concur`]: both(["chairKZ", "secretaryKZ"], { params: proposal }),
  [`${ITEM}proposals.$id.decline`]: both(["chairKZ", "secretaryKZ"], { params: proposal }),
  [`${ITEM}proposals.$id.withdraw`]: both(["chair", "secretary"], { params: proposal }),
  [`${ITEM}proposals.$id.record`]: both(["chair", "secretary"], { params: proposal }),
  [`${ITEM}evidence.$id`]: read(ALL.filter((one) => !one.endsWith("KZ")), { params: ownFile, otherSide: "absent" }),
  [`${ITEM}entries.$entry.correct`]: both(["secretary"], { params: () => ({ entry: "1" }) }),
  [`${ITEM}entries.$entry.object`]: both(["chairKZ", "secretaryKZ"], { params: decided }),
  [`${ITEM}entries.$entry.widen`]: both(["secretary"], { params: ownEntry, otherSide: "absent" }),
  ...Object.fromEntries(
    Object.entries(STATUS_DOORS).map(([name, who]) => [
      `${ITEM}status.$act ${name}`,
      both(who, { status: STATUS_ACTS[name as StatusActName].from[0], params: () => ({ act: name }) }),
    ]),
  ),
};

/** The same for what only administrators, or those who manage a programme, come to. */
for (const name of ["admin", "admin._index", "admin.people._index", "admin.programmes._index"]) DOORS[name] = read(["administrator"], { hidden: true });
for (const name of ["admin.people.new", "admin.programmes.new"]) DOORS[name] = both(["administrator"], { hidden: true });
for (const name of ["administrator", "deactivate", "edit", "end-sign-ins", "link", "reactivate"]) {
  DOORS[`admin.people.$person.${name}`] = both(["administrator"], { hidden: true, params: someone });
}
DOORS["admin.people.$person._index"] = read(["administrator"], { hidden: true, params: someone });
for (const name of ["_index", "changes", "members._index", "organisations._index", "sectors._index", "sides._index", "bodies._index"]) {
  DOORS[`${SETTINGS}${name}`] = read(seesSettings);
}
DOORS["p.$programme_.settings"] = read(seesSettings);
for (const name of ["organisations.$organisation._index"]) DOORS[`${SETTINGS}${name}`] = read(seesSettings, { params: ({ lead }) => ({ organisation: String(lead.id) }) });
DOORS[`${SETTINGS}members.$member._index`] = read(seesSettings, { params: colleague });
// Items are handed over by who assigns owners: a secretary of the side.
DOORS[`${SETTINGS}members.$member.hand-over`] = both(["secretary"], { params: colleague });
DOORS[`${SETTINGS}members.$member.acting._index`] = both(["secretary", "administrator"], { params: colleague });
DOORS[`${SETTINGS}members.$member.acting.$acting.end`] = both(["secretary", "administrator"], { params: absence });
for (const name of ["members.new", "organisations.new"]) DOORS[`${SETTINGS}${name}`] = both(managers);
for (const name of ["members.$member.edit", "members.$member.end"]) DOORS[`${SETTINGS}${name}`] = both(["secretary", "administrator"], { params: colleague });
for (const name of ["earlier-name", "reorganise", "move"]) {
  DOORS[`${SETTINGS}organisations.$organisation.${name}`] = both(["secretary", "administrator"], { params: ({ lead }) => ({ organisation: String(lead.id) }) });
}
for (const name of ["edit", "close", "reopen"]) {
  DOORS[`${SETTINGS}organisations.$organisation.${name}`] = both(["secretary", "administrator"], { params: ({ lead }) => ({ organisation: String(lead.id) }) });
  DOORS[`${SETTINGS}sectors.$sector.${name}`] = both(["administrator"], { params: sector });
  DOORS[`${SETTINGS}bodies.$body.${name}`] = both(["administrator"], { params: body });
}
for (const name of ["edit", "sides.new", "sectors.new", "bodies.new"]) DOORS[`${SETTINGS}${name}`] = both(["administrator"]);
for (const name of ["edit", "remove"]) {
  DOORS[`${SETTINGS}sides.$side.${name}`] = both(["administrator"], { params: ({ programme }) => ({ side: String(programme.sides[0]?.id) }) });
}
DOORS[`${SETTINGS}propose`] = both(secretaries);
for (const name of ["concur", "decline"]) DOORS[`${SETTINGS}proposals.$proposal.${name}`] = both(secretaries, { params: settings });
DOORS[`${SETTINGS}proposals.$proposal.withdraw`] = { get: secretaries, post: ["secretary"], params: settings };

/** A table that the first side's secretary brought in. */
async function broughtIn({ programme, secretary }: Stage) {
  return { import: (await putTable(memberOf(secretary, programme), [["Text"], ["Open a training room"]])).id };
}

/** The same, and the list of its host's delegation. */
async function session(stage: Stage) {
  return { ...(await meeting(stage)), side: String(stage.programme.sides[0]?.id) };
}

/** A point of an agenda that is being prepared, with a paper; one that was taken off. */
async function agendaPoint(stage: Stage, removedAt: Date | null = null) {
  const { meeting } = await session(stage);
  const { id } = await db.agendaEntry.create({ data: { meetingId: Number(meeting), place: 1, kind: "TOPIC", title: "Other business", removedAt } });
  const paper = await db.agendaPaper.create({ data: { entryId: id, kind: "LINK", title: "Note", url: "https://example.org/", addedBy: "Office" } });
  return { meeting, entry: String(id), paper: String(paper.id) };
}

/** A source with its document. */
async function source({ programme }: Stage, state: DocumentState = "READ") {
  return { source: String((await createSource(programme, { state })).id) };
}

async function candidate(stage: Stage) {
  const { source: sourceId } = await source(stage);
  return { source: sourceId, candidate: String((await db.candidate.findFirstOrThrow({ where: { sourceId: Number(sourceId) } })).id) };
}

async function someone() {
  const { id } = await db.person.create({ data: { email: `${crypto.randomUUID()}@example.org`, name: "Office" } });
  return { person: String(id) };
}

async function colleague({ programme }: Stage) {
  return { member: String((await createActor(programme, "FOCAL_POINT", "PK")).memberId) };
}

async function absence({ programme }: Stage) {
  const [absent, acting] = [await createActor(programme, "FOCAL_POINT", "PK"), await createActor(programme, "FOCAL_POINT", "PK")];
  const days = { fromDay: "2026-01-01", toDay: "2199-12-31" };
  const { id } = await db.actingHolder.create({ data: { programmeId: programme.id, memberId: absent.memberId ?? 0, actingId: acting.memberId ?? 0, ...days } });
  return { member: String(absent.memberId), acting: String(id) };
}

async function sector({ programme }: Stage) {
  return { sector: String((await db.sector.create({ data: { programmeId: programme.id, key: crypto.randomUUID(), name: crypto.randomUUID() } })).id) };
}

async function body({ programme }: Stage) {
  return { body: String((await db.body.create({ data: { programmeId: programme.id, name: crypto.randomUUID() } })).id) };
}

/** Something that a secretary of the first side has recorded in a session. */
async function outcome(stage: Stage) {
  const { meeting } = await session(stage);
  const meetingId = Number(meeting);
  const { id: entryId } = await db.agendaEntry.create({ data: { meetingId, place: 0, kind: "TOPIC", title: "Other business" } });
  const { id } = await db.outcome.create({ data: { id: crypto.randomUUID(), programmeId: stage.programme.id, meetingId, entryId, kind: "NOTED", personId: stage.secretary.personId ?? 0, actorName: "Office" } });
  return { meeting, id };
}

/** A free paragraph of a record, with a comment. */
async function paragraph(stage: Stage, removedAt: Date | null = null) {
  const { meeting, id: outcomeId } = await outcome(stage);
  const entry = await db.outcome.findUniqueOrThrow({ where: { id: outcomeId } });
  const { id } = await db.recordParagraph.create({ data: { meetingId: Number(meeting), entryId: entry.entryId, texts: { en: "The Sides met." }, removedAt } });
  const comment = await db.paragraphComment.create({ data: { paragraphId: id, text: "Where?", personId: stage.secretary.personId ?? 0, actorName: "Office" } });
  return { meeting, key: `p-${id}`, id: String(comment.id) };
}

/** A session whose record is concluded, with the scan of its host's original. */
async function concluded(stage: Stage) {
  const { meeting } = await session(stage);
  await keepConcluded(stage.programme, Number(meeting));
  return { meeting, side: "PK" };
}

/** A session that the first side hosts. */
async function meeting({ programme }: Stage) {
  const values = { kind: "SESSION", state: "PLANNED", title: crypto.randomUUID(), heldOn: "2027-03", heldPrecision: "MONTH", hostSideId: programme.sides[0]?.id } as const;
  return { meeting: String((await db.meeting.create({ data: { programmeId: programme.id, ...values } })).id) };
}

/** A view that the first side's secretary shares with everybody. */
async function savedView({ programme, secretary }: Stage) {
  const { id } = await db.savedView.create({ data: { programmeId: programme.id, memberId: secretary.memberId ?? 0, name: "Open", query: "status=OPEN", audience: "PROGRAMME" } });
  return { view: String(id) };
}

/** A change of settings that the first side proposed; one waits at a time. */
async function settings({ programme, secretary }: Stage) {
  await db.settingsProposal.updateMany({ where: { programmeId: programme.id }, data: { state: "WITHDRAWN" } });
  const by = { proposedByName: secretary.name, proposedById: secretary.personId ?? 0, proposedBySideId: secretary.side?.id, concurred: ["PK"] };
  const { id } = await db.settingsProposal.create({ data: { programmeId: programme.id, settings: { exemptActs: [], observersComment: false }, note: "", ...by } });
  return { proposal: String(id) };
}

/** A preview of a change of many that the first side's secretary asked for: nobody else's. */
async function manyChange({ programme, number, secretary }: Stage) {
  return { change: (await preview(secretary, programme, "void", { note: "Twice" }, [number])).id };
}

async function voided({ programme, number }: Stage) {
  const { voidItem } = await import("~/recommendations/edit-item");
  await act(await createActor(programme, "SECRETARY", "PK"), programme, number, (now) => voidItem(now, entry({ note: "Twice" })));
  return {};
}

async function waitedFor({ programme, number, secretary }: Stage) {
  const other = (await createItem(programme)).number;
  await waitFor(secretary, programme, number, other);
  return { other: String(other) };
}

async function passage({ programme, number, secretary }: Stage) {
  return { id: await addPlace(secretary, programme, number) };
}

async function elsewhere({ programme, number }: Stage) {
  const { id } = await (await createItem(await createProgramme())).row();
  await joinItems((await rowOf(programme, number)).id, id);
  return { joined: String(id) };
}

async function step({ programme, number, secretary }: Stage) {
  const id = crypto.randomUUID();
  await act(secretary, programme, number, (now) => addActionItem(now, id, { what: "Draft", assignee: null, organisation: null, due: null }, entry()));
  return { id };
}

async function proposal({ programme, number }: Stage) {
  const pk = await createActor(programme, "CO_CHAIR", "PK");
  await act(pk, programme, number, (now) => setDeadline(now, { kind: "YEAR", said: "2099", lastDay: "2099-12-31", event: "" }, entry()));
  const { id } = await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number } } });
  return { id };
}

/** What the first side recorded as decided in a session. */
async function decided({ programme, number }: Stage) {
  return { entry: (await decideDeadline(programme, number)).entry };
}

async function ownEntry({ programme, number, secretary }: Stage) {
  await act(secretary, programme, number, (now) => updateItem(now, entry({ note: "Ours", audience: "PK" }), evidence()), null, "PK");
  return { entry: "PK-1" };
}

async function ownFile({ programme, number, secretary }: Stage) {
  const file = await storeFile(new File([`List ${number}`], "list.txt"));
  if (!file.ok) throw new Error("The file was not stored");
  const { sha256, mediaType, size } = file;
  const shown = evidence("list.txt").map((one) => ({ ...one, to: { ...one.to, kind: "FILE" as const, url: "", sha256, mediaType, size } }));
  await act(secretary, programme, number, (now) => updateItem(now, entry({ audience: "PK" }), shown), null, "PK");
  return { id: shown[0]?.key ?? "" };
}

const routes = import.meta.glob<RouteModule>("../../app/routes/*.tsx");
const nameOf = (file: string) => file.replace(/^.*\/|\.tsx$/g, "");

test("every route says who may come in", () => {
  const asked = new Set(Object.keys(DOORS).map((name) => name.split(" ")[0]));
  expect(Object.keys(routes).map(nameOf).filter((name) => !asked.has(name))).toEqual([]);
  expect([...asked].filter((name) => !Object.keys(routes).map(nameOf).includes(name ?? ""))).toEqual([]);
});

type Who = Record<Persona, { cookie: string; actor: Actor | null }>;
let programme: Programme;
let lead: { id: number; name: string };
let who: Who;

beforeAll(async () => {
  programme = await createProgramme();
  lead = await createOrganisation(programme, "PK", "Lead organisation");
  const place = async (role: Role, side: string, organisation: typeof lead | null = null, of = programme) => {
    const actor = await createActor(of, role, side, organisation);
    return { cookie: await cookieOf(actor.personId ?? 0), actor };
  };
  const boss = await db.person.create({ data: { email: `boss-${process.pid}@example.org`, name: "Administrator", isAdministrator: true } });
  who = {
    observer: await place("OBSERVER", "PK"),
    focal: await place("FOCAL_POINT", "PK", lead),
    focalElsewhere: await place("FOCAL_POINT", "PK", await createOrganisation(programme, "PK")),
    verifier: await place("VERIFIER", "PK"),
    chair: await place("CO_CHAIR", "PK"),
    secretary: await place("SECRETARY", "PK"),
    focalKZ: await place("FOCAL_POINT", "KZ", await createOrganisation(programme, "KZ")),
    verifierKZ: await place("VERIFIER", "KZ"),
    chairKZ: await place("CO_CHAIR", "KZ"),
    secretaryKZ: await place("SECRETARY", "KZ"),
    stranger: await place("SECRETARY", "PK", null, await createProgramme()),
    administrator: { cookie: await cookieOf(boss.id), actor: null },
    signedOut: { cookie: "", actor: null },
  };
});

/** An item of the first side, in the status a door asks for, with what its address names. */
async function setStage({ status = "NOT_REPORTED", params }: Door) {
  const source = await db.source.upsert({
    where: { programmeId_key: { programmeId: programme.id, key: "paper" } },
    create: { programmeId: programme.id, key: "paper", title: "Paper" },
    update: {},
  });
  const organisations = { PK: [{ ...lead, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }] };
  const { number } = await createItem(programme, { status, organisations }, { passages: [{ sourceId: source.id, location: "1" }] });
  const secretary = who.secretary.actor as Actor;
  const more = await params?.({ programme, number, secretary, lead });
  return { programme: programme.key, number: String(number), ...more };
}

const persons = [...MEMBERS, ...OUTSIDE];

describe.each(Object.entries(DOORS).filter(([, { open }]) => !open))("%s", (name, door) => {
  const file = Object.keys(routes).find((one) => nameOf(one) === name.split(" ")[0]) ?? "";
  const inProgramme = name.startsWith("p.");

  const expected = (persona: Persona, let_in: readonly Persona[]) => {
    if (let_in.includes(persona)) return "in";
    if (persona === "signedOut") return "sign in";
    if (door.hidden || (door.otherSide === "absent" && persona.endsWith("KZ"))) return "absent";
    const outside = persona === "stranger" || (persona === "administrator" && !let_in.includes("administrator") && !name.startsWith(SETTINGS));
    return inProgramme && outside ? "absent" : "refused";
  };

  test.each(persons)("%s", async (persona) => {
    const module = await routes[file]?.();
    if (!module) throw new Error(`No route ${name}`);
    for (const method of ["get", "post"] as const) {
      if (!module[method === "get" ? "loader" : "action"]) {
        expect(door[method], `${method} is not answered by this route`).toBeUndefined();
        continue;
      }
      const params = await setStage(door);
      const form = new URLSearchParams({ version: "1" });
      const answer = await ask(module, { path: "/here", params, cookie: who[persona].cookie, form: method === "post" ? form : undefined });
      expect([method, describeAnswer(answer)]).toEqual([method, expected(persona, door[method] ?? [])]);
    }
  });
});

function describeAnswer(answer: Awaited<ReturnType<typeof ask>>) {
  if (!answer) return "nothing";
  if (answer.location?.startsWith("/sign-in")) return "sign in";
  if (answer.status === 404) return "absent";
  if (answer.status === 403) return "refused";
  return answer.status < 500 ? "in" : `broken (${answer.status})`;
}
