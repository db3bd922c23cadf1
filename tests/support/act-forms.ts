import { randomUUID } from "node:crypto";
import type { Status } from "#db/enums";
import { addActionItem, cancelActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { STATUS_ACTS, STATUS_ACT_NAMES, type StatusActName } from "~/recommendations/acts";
import { setDeadline, voidItem } from "~/recommendations/edit-item";
import { updateItem } from "~/recommendations/update-item";
import { cookieOf } from "./answers";
import { addPlace, waitFor } from "./lives";
import { decideDeadline } from "./sessions";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence, historyOf, rowOf } from "./factories";

export const ITEM = "p.$programme.recommendations.$number.";

/** A programme of two sides with everybody that a form needs, another programme, and one letter. */
export async function createWorld() {
  const programme = await createProgramme();
  const lead = await createOrganisation(programme, "PK", "Trade Development Authority");
  const carrier = await createOrganisation(programme, "KZ", "SCAT Airlines");
  const secretary = await createActor(programme, "SECRETARY", "PK");
  const secretaryKZ = await createActor(programme, "SECRETARY", "KZ");
  const focal = await createActor(programme, "FOCAL_POINT", "PK", lead);
  const source = await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "The paper" } });
  const sector = await db.sector.create({ data: { programmeId: programme.id, key: "transport", name: "Transport" } });
  const elsewhere = await createProgramme();
  const stranger = await createActor(elsewhere, "SECRETARY", "PK");
  const others = {
    member: stranger.memberId,
    organisation: (await createOrganisation(elsewhere, "PK", "A ministry of another programme")).id,
    sector: (await db.sector.create({ data: { programmeId: elsewhere.id, key: "secret", name: "A sector of another programme" } })).id,
    source: (await db.source.create({ data: { programmeId: elsewhere.id, key: "secret", title: "A source of another programme" } })).id,
  };
  const host = (await (await createItem(programme)).row()).reference;
  const cookies = { secretary: await signIn(secretary), secretaryKZ: await signIn(secretaryKZ), focal: await signIn(focal) };
  return { programme, lead, carrier, secretary, secretaryKZ, focal, source, sector, others, cookies, host };
}

export const signIn = (actor: Actor) => cookieOf(actor.personId ?? 0);
export type World = Awaited<ReturnType<typeof createWorld>>;

/** An item that the lead organisation answers for, in any status. */
export async function createItemIn({ programme, lead, source }: World, status: Status = "NOT_REPORTED") {
  const organisations = { PK: [{ ...lead, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }] };
  const { number } = await createItem(programme, { status, organisations }, { passages: [{ sourceId: source.id, location: "1" }] });
  return { number, path: itemPath(programme, number), row: () => rowOf(programme, number), history: () => historyOf(programme, number) };
}

export const itemPath = (programme: Programme, number: number) => `/p/${programme.key}/recommendations/${number}`;

type Values = Record<string, string | string[]>;

/** One form: where it is, who fills it in, what is right, and what is wrong about which field. */
export type ActForm = {
  name: string;
  route: string;
  who?: keyof World["cookies"];
  status?: Status;
  /** Makes what the address names; answers what follows the item's own address. */
  open: (world: World, number: number) => string | Promise<string>;
  right: (world: World) => Values;
  wrong: (world: World) => Values;
  names: string;
  /** A text of the form that is not at fault: what is typed there must be kept. */
  words?: string;
};

const form = (address: string, right: ActForm["right"], wrong: ActForm["wrong"], names: string, more: Partial<ActForm> = {}): ActForm =>
  ({ name: address, route: ITEM + address.replaceAll("/", "."), open: () => address, right, wrong, names, ...more });

const LONG = "a".repeat(10_001);
const note = () => ({ note: "It goes on" });
const tooLong = () => ({ note: LONG });
const link = { links: "https://example.org/report The report" };
const communicated = { channel: "LETTER", channelReference: "No. 12", onBehalfOf: "The ministry" };

const STATUS_RIGHT: Partial<Record<StatusActName, Values>> = {
  reportImplemented: link,
  hold: { reviewOn: "2199-01-01" },
  correctStatus: { status: "ON_HOLD" },
};

const STATUS_FORMS = STATUS_ACT_NAMES.map((act): ActForm => ({
  name: `status/${act}`,
  route: `${ITEM}status.$act`,
  status: STATUS_ACTS[act].from[0],
  open: () => `status/${act}`,
  right: ({ host }) => ({ note: "It goes on", ...(act === "carryOver" ? { livesOnIn: host } : STATUS_RIGHT[act]) }),
  wrong: () => ({ happenedOn: "30 February 2026" }),
  names: "happenedOn",
}));

const STEP = { what: "Draft the schedule", assignee: null, organisation: null, due: null };

async function step(world: World, number: number) {
  const id = randomUUID();
  await act(world.secretary, world.programme, number, (item) => addActionItem(item, id, STEP, entry()));
  return id;
}

async function cancelledStep(world: World, number: number) {
  const id = await step(world, number);
  await act(world.secretary, world.programme, number, (item) => cancelActionItem(item, id, entry({ note: "Not needed" })));
  return id;
}

async function proposal({ programme, secretary }: World, number: number) {
  await act(secretary, programme, number, (item) => setDeadline(item, { kind: "YEAR", said: "2099", lastDay: "2099-12-31", event: "" }, entry()));
  const { id } = await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number } } });
  return id;
}

const onStep = (what: string, right: ActForm["right"], wrong: ActForm["wrong"], names: string, open = step): ActForm =>
  form(`action-items/${what}`, right, wrong, names, { route: `${ITEM}action-items.$id.${what}`, open: async (world, number) => `action-items/${await open(world, number)}/${what}` });

const onProposal = (what: string, who: ActForm["who"], right: ActForm["right"], wrong: ActForm["wrong"], names: string): ActForm =>
  form(`proposals/${what}`, right, wrong, names, { route: `${ITEM}proposals.$id.${what}`, who, open: async (world, number) => `proposals/${await proposal(world, number)}/${what}` });

/** Every form that writes to a recommendation. */
export const ACT_FORMS: ActForm[] = [
  form("update", () => ({ ...note(), ...link }), () => ({ happenedOn: "30 February 2026" }), "happenedOn"),
  form("comment", note, tooLong, "note"),
  form("owner", ({ focal }) => ({ owner: String(focal.memberId) }), ({ others }) => ({ owner: String(others.member) }), "owner"),
  form("organisations/PK", ({ focal }) => ({ "focalPoint-0": String(focal.memberId) }), ({ others }) => ({ "organisation-1": String(others.organisation) }), "organisation-1",
    { route: `${ITEM}organisations.$side` }),
  form("organisations/KZ", ({ carrier }) => ({ "organisation-0": String(carrier.id), ...communicated }), ({ carrier }) => ({ "organisation-0": String(carrier.id) }), "channelReference",
    { route: `${ITEM}organisations.$side` }),
  form("position/PK", () => ({ position: "AGREED" }), () => ({ position: "NOT_AGREED" }), "reason", { route: `${ITEM}position.$side`, words: "onBehalfOf" }),
  form("position/KZ", () => ({ position: "AGREED", ...communicated }), () => ({ position: "AGREED" }), "channelReference", { route: `${ITEM}position.$side`, words: "reason" }),
  form("deadline", () => ({ deadline: "third quarter of 2099" }), () => ({ deadline: "before long" }), "deadline"),
  form("wording", () => ({ title: "A better title", "wording-ru": "Текст" }), () => ({ title: " " }), "title"),
  form("details", ({ sector }) => ({ sector: String(sector.id), priority: "HIGH" }), ({ others }) => ({ sector: String(others.sector) }), "sector"),
  form("split", () => ({ "part-0": "The first half", "partWording-0": "Half of it.", "part-2": "The other half", ...note() }), () => ({ "part-0": "Alone" }), "part-0", { words: "partWording-0" }),
  form("merge", ({ host }) => ({ others: host, title: "Both in one", ...note() }), ({ host }) => ({ others: `${host}, T-99999` }), "others", { words: "title" }),
  form("dependencies/new", ({ host }) => ({ dependsOn: host }), () => ({ dependsOn: "T-99999" }), "dependsOn"),
  form("dependencies/remove", note, tooLong, "note", {
    route: `${ITEM}dependencies.$other.remove`,
    open: async ({ programme, secretary, host }, number) => {
      const other = Number(host.replace(/\D/g, ""));
      await waitFor(secretary, programme, number, other);
      return `dependencies/${other}/remove`;
    },
  }),
  form("passages/new", ({ source }) => ({ source: String(source.id), location: "p. 77", quote: "Once more." }), ({ others }) => ({ source: String(others.source) }), "source", { words: "location" }),
  form("passages/remove", note, tooLong, "note", { route: `${ITEM}passages.$id.remove`, open: async ({ programme, secretary }, number) => `passages/${await addPlace(secretary, programme, number)}/remove` }),
  form("void", note, () => ({ note: " " }), "note"),
  form("revive", note, tooLong, "note", {
    open: async ({ programme, secretary }, number) => {
      await act(secretary, programme, number, (item) => voidItem(item, entry({ note: "Twice" })));
      return "revive";
    },
  }),
  form("confirm", note, tooLong, "note", { status: "IN_PROGRESS" }),
  ...STATUS_FORMS,
  form("action-items/new", () => ({ line: "Draft the schedule @Trade 2099-03-31" }), () => ({ line: "Draft the schedule @Nobody" }), "line", { route: `${ITEM}action-items.new`, words: "what" }),
  onStep("edit", () => ({ what: "Draft the whole schedule" }), () => ({ due: "before long" }), "due"),
  onStep("complete", note, () => ({ happenedOn: "tomorrow" }), "happenedOn"),
  onStep("cancel", note, () => ({ happenedOn: "2099" }), "happenedOn"),
  onStep("reopen", note, () => ({ channel: "PIGEON" }), "channel", cancelledStep),
  onProposal("concur", "secretaryKZ", note, tooLong, "note"),
  onProposal("decline", "secretaryKZ", note, () => ({ note: " " }), "note"),
  onProposal("withdraw", "secretary", note, tooLong, "note"),
  onProposal("record", "secretary", () => ({ ...communicated, ...link }), () => communicated, "evidence"),
  form("entries/correct", note, tooLong, "note", { route: `${ITEM}entries.$entry.correct`, open: () => "entries/1/correct" }),
  form("entries/object", note, () => ({ note: " " }), "note", {
    route: `${ITEM}entries.$entry.object`,
    who: "secretaryKZ",
    open: async ({ programme }, number) => `entries/${(await decideDeadline(programme, number)).entry}/object`,
  }),
  form("entries/widen", note, () => ({ note: " " }), "note", {
    route: `${ITEM}entries.$entry.widen`,
    open: async ({ programme, secretary }, number) => {
      await act(secretary, programme, number, (item) => updateItem(item, entry({ note: "Ours", audience: "PK" }), evidence()), null, "PK");
      return "entries/PK-1/widen";
    },
  }),
];
