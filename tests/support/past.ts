import { randomUUID } from "node:crypto";
import type { Status } from "#db/enums";
import { addActionItem, cancelActionItem, completeActionItem, reopenActionItem } from "~/action-items/decide";
import { db } from "~/db.server";
import { addDays } from "~/history/calendar";
import { sha256 } from "~/history/canonical";
import { lastDay } from "~/history/periods";
import type { Actor } from "~/people/actor";
import { dayFormat, todayIn, type Programme } from "~/programmes/programme";
import { PROGRESS_ACTS, STATUS_ACT_NAMES, type Act } from "~/recommendations/acts";
import { assignOwner, setOrganisations } from "~/recommendations/assign";
import type { Decide } from "~/recommendations/change-recommendation.server";
import type { FieldChange } from "~/recommendations/changes";
import { editDetails, reviveItem, setDeadline, setWording, voidItem } from "~/recommendations/edit-item";
import type { Entry, Item } from "~/recommendations/item";
import { moveStatus } from "~/recommendations/move-status";
import { concur, decline, withdraw } from "~/recommendations/reply-to-proposal";
import { setPosition } from "~/recommendations/set-position";
import { applyChanges, BLANK, isTracked, type State } from "~/recommendations/state";
import { undoLast } from "~/recommendations/undo";
import { updateItem } from "~/recommendations/update-item";
import { act, createActor, createItem, createOrganisation, createProgramme, entry, evidence } from "./factories";

/** Numbers that look random and are the same each time. */
export function seeded(seed: number) {
  let a = seed >>> 0;
  const next = () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return { below, pick: <One>(of: readonly One[]): One => of[below(of.length)] as One, chance: (share: number) => next() < share };
}

/** A programme of two sides whose items were worked on for a long time, in no order of days: every act that changes what a list shows. */
export async function liveThrough(seed: number, count = 16, acts = 260) {
  const { below, pick, chance } = seeded(seed);
  const programme = await createProgramme({ exemptActs: ["setDeadline", "setWording"] });
  const today = todayIn(programme.timeZone);
  const ago = (days: number) => addDays(today, -days) ?? today;
  const [pk, kz] = [await createActor(programme, ["SECRETARY", "CO_CHAIR"], "PK"), await createActor(programme, ["SECRETARY", "CO_CHAIR"], "KZ")];
  const organisations = [await createOrganisation(programme, "PK", "Customs Service"), await createOrganisation(programme, "KZ", "Railway Company")];
  const sectors = await Promise.all(["transport", "trade"].map((key) => db.sector.create({ data: { programmeId: programme.id, key, name: key } })));
  const source = await db.source.create({ data: { programmeId: programme.id, key: "paper", title: "Paper" } });
  const happened = (days: number): Entry["happened"] => {
    const day = ago(days);
    return chance(0.8) ? { on: day, precision: "DAY" } : chance(0.5) ? { on: day.slice(0, 7), precision: "MONTH" } : { on: day.slice(0, 4), precision: "YEAR" };
  };
  const numbers: number[] = [];
  for (let n = 0; n < count; n++) {
    const values = { title: `${pick(["Harbour", "Corridor", "Visa"])} ${n}`, status: pick<Status>(["NOT_REPORTED", "IN_PROGRESS", "CLOSED_IMPLEMENTED"]), sector: chance(0.5) ? pick(sectors) : null };
    const passages = [{ sourceId: source.id, location: "" }];
    numbers.push((await createItem(programme, values, { passages, entry: entry({ happened: happened(100 + below(400)), note: "Registered" }) })).number);
  }
  const one = pick(sectors);
  const decisions: ((item: Item, by: Actor, said: Entry) => ReturnType<Decide>)[] = [
    ...STATUS_ACT_NAMES.filter((name) => name !== "carryOver").map((name) => (item: Item, _: Actor, said: Entry) =>
      moveStatus(item, name, { entry: said, evidence: name === "reportImplemented" ? evidence() : [], reviewOn: ago(-30), status: pick<Status>(["IN_PROGRESS", "NOT_STARTED"]), livesOnIn: [] })),
    (item, _, said) => updateItem(item, said, []), (item, _, said) => updateItem(item, said, []), (item, _, said) => updateItem(item, said, []),
    (item, _, said) => setDeadline(item, { kind: "DAY", said: "", event: "", lastDay: ago(below(500) - 100) }, said), (item, _, said) => setDeadline(item, chance(0.2) ? null : { kind: "DAY", said: "", event: "", lastDay: ago(below(500) - 100) }, said),
    (item, by, said) => assignOwner(item, chance(0.3) || by.memberId === null ? null : { id: by.memberId, name: by.name, side: by.side?.code ?? "", roles: by.roles }, by.side?.code ?? "", said),
    (item, by, said) => {
      const own = organisations[by.side?.code === "PK" ? 0 : 1];
      return setOrganisations(item, by.side?.code ?? "", own && chance(0.7) ? [{ ...own, abbreviation: "", role: "lead", suggested: false, focalPoint: null }] : [], said);
    },
    (item, by, said) => setPosition(item, by.side?.code ?? "", by.side?.code ?? "", { value: "AGREED", reason: "", on: null }, said), (item, by, said) => setPosition(item, by.side?.code ?? "", by.side?.code ?? "", { value: pick(["AGREED", "NOT_AGREED"]), reason: said.note, on: null }, said),
    ...[1, 2, 3].map(() => (item: Item, _: Actor, said: Entry) =>
      setWording(item, `${pick(["Harbour", "Tunnel", "Bridge"])} anew`, chance(0.5) ? [] : [{ language: "en", text: "The lighthouse", sha256: sha256("The lighthouse") }], said)),
    (item, _, said) => editDetails(item, { kind: item.kind, priority: item.priority, successMeasure: item.successMeasure, sector: item.sector ? null : { id: one.id, name: one.name } }, said),
    (item, _, said) => addActionItem(item, randomUUID(), { what: "Draft", assignee: null, organisation: null, due: null }, said), (item, _, said) => addActionItem(item, randomUUID(), { what: "Sign", assignee: null, organisation: null, due: null }, said),
    (item, _, said) => pick([completeActionItem, cancelActionItem, reopenActionItem])(item, item.actionItems[0]?.id ?? "", said),
    (item, by, said) => pick([concur, decline, withdraw])(item, by, item.proposals[0]?.id ?? "", said), (item, by, said) => concur(item, by, item.proposals[0]?.id ?? "", said),
    (item, by) => undoLast(item, by, item.lastEntry?.version ?? 0, null), (item, by) => undoLast(item, by, item.lastEntry?.version ?? 0, null),
    (item, _, said) => (chance(0.5) ? voidItem(item, said) : reviveItem(item, said)), (item, _, said) => reviveItem(item, said),
  ];
  for (let n = 0; n < acts; n++) {
    const by = pick([pk, kz]);
    const decide = pick(decisions);
    await act(by, programme, pick(numbers), (item) => decide(item, by, entry({ note: `Lighthouse ${n}`, happened: chance(0.15) ? null : happened(below(420)) })));
  }
  const plain = await livePlainly(programme, { pk, kz, ago, customs: organisations[0], railway: organisations[1], sector: sectors[0], sourceId: source.id });
  return { programme, today, ago, pk, kz, organisations, plain };
}

type Around = { pk: Actor; kz: Actor; ago: (days: number) => string; sourceId: number } & Record<"customs" | "railway" | "sector", { id: number; name: string } | undefined>;

/** One more item, to which everything that a list can ask for happened on days that are known; returns its number. */
async function livePlainly(programme: Programme, { pk, kz, ago, customs, railway, sector, sourceId }: Around) {
  const on = (days: number, note = "As agreed") => entry({ note, happened: { on: ago(days), precision: "DAY" } });
  const lead = (one: { id: number; name: string } | undefined) => (one ? [{ ...one, abbreviation: "", role: "lead" as const, suggested: false, focalPoint: null }] : []);
  const due = (days: number) => ({ kind: "DAY" as const, said: "", event: "", lastDay: ago(days) });
  const { number } = await createItem(programme, { title: "Harbour, at first", status: "IN_PROGRESS", sector }, { passages: [{ sourceId, location: "" }], entry: on(500) });
  const acts: [Actor, (item: Item) => ReturnType<Decide>][] = [
    [pk, (item) => setOrganisations(item, "PK", lead(customs), on(350))],
    [kz, (item) => setOrganisations(item, "KZ", lead(railway), on(340))],
    [pk, (item) => setDeadline(item, due(45), on(330))],
    [pk, (item) => setDeadline(item, due(40), on(320))],
    [pk, (item) => setWording(item, "Tunnel, then", [], on(300))],
    [pk, (item) => setPosition(item, "PK", "PK", { value: "AGREED", reason: "", on: null }, on(200))],
    [pk, (item) => moveStatus(item, "discontinue", { entry: on(90), evidence: [], reviewOn: null, status: null, livesOnIn: [] })],
    [pk, (item) => setWording(item, "Bridge, at last", [], on(40))],
    [kz, (item) => decline(item, kz, item.proposals[0]?.id ?? "", on(35))],
    [pk, (item) => addActionItem(item, randomUUID(), { what: "Draft", assignee: null, organisation: null, due: null }, on(25))],
    [pk, (item) => addActionItem(item, randomUUID(), { what: "By mistake", assignee: null, organisation: null, due: null }, on(20))],
    [pk, (item) => undoLast(item, pk, item.lastEntry?.version ?? 0, null)],
    [pk, (item) => updateItem(item, on(5, "Lighthouse seen"), [])],
  ];
  for (const [by, decide] of acts) {
    const written = await act(by, programme, number, decide);
    if (!written.ok) throw new Error(written.message.key);
  }
  return number;
}

type Replayed = State & {
  number: number; update: string | null; updateSaid: string; openActionItems: number; waits: string[]; notes: string[];
};

/** What every item was at the end of a day, added up from its entries one by one, as slowly as can be. */
export async function replay(programme: Programme, day: string): Promise<Replayed[]> {
  const format = dayFormat(programme.timeZone);
  const items = await db.recommendation.findMany({ where: { programmeId: programme.id }, include: { revisions: { where: { audienceSideId: null }, orderBy: { version: "asc" } } }, orderBy: { number: "asc" } });
  return items.flatMap(({ number, voided, revisions }) => {
    const entries = revisions.map((row) => {
      const recorded = format.format(row.recordedAt);
      const happened = lastDay(row.happenedOn) < recorded ? lastDay(row.happenedOn) : recorded;
      return { ...row, act: row.act as Act, changes: row.changes as FieldChange[], happened, counts: row.effectiveAt ? format.format(row.effectiveAt) : happened };
    });
    const undone = new Set(entries.map(({ undoes }) => undoes));
    const kept = entries.filter(({ id, undoes }) => undoes === null && !undone.has(id));
    const tracked = entries.filter(({ effectiveAt, counts }) => effectiveAt !== null && counts <= day);
    const state = tracked.reduce((now, { changes }) => applyChanges(now, changes.filter(({ field }) => isTracked(field))), BLANK);
    if (!tracked.length || state.voided || voided) return [];
    const progress = kept.filter(({ act, happened }) => PROGRESS_ACTS.includes(act) && happened <= day).sort((a, b) => (a.happened < b.happened ? 1 : a.happened > b.happened ? -1 : a.version - b.version));
    const partsOf = (field: FieldChange["field"], until = day) => new Map(kept.filter(({ counts }) => counts <= until).flatMap(({ changes }) => changes.filter((one) => one.field === field).map((one) => [one.key, one.to] as const)));
    const proposals = kept.flatMap(({ changes, counts }) => changes.flatMap((one) => (one.field === "proposal" && one.to ? [{ key: one.key, state: one.to.state, counts }] : [])));
    const waits = [...new Set(proposals.map(({ key }) => key))].filter((key) => {
      const mine = proposals.filter((one) => one.key === key);
      const settled = mine.filter(({ state }) => state !== "WAITING").at(-1);
      return (mine[0]?.counts ?? "") <= day && (settled === undefined || settled.counts > day);
    });
    return [{
      ...state, number, update: progress[0]?.happened ?? null, updateSaid: progress[0]?.happenedOn ?? "", waits, notes: entries.filter(({ counts }) => counts <= day).map(({ note }) => note),
      openActionItems: [...partsOf("actionItem").values()].filter((to) => to !== null && (to as { status: string }).status === "OPEN").length,
    }];
  });
}
