import { randomUUID } from "node:crypto";
import { addActionItem, cancelActionItem, completeActionItem } from "~/action-items/decide";
import { addDays } from "~/history/calendar";
import { sha256 } from "~/history/canonical";
import type { Actor } from "~/people/actor";
import type { StatusActName } from "~/recommendations/acts";
import { assignOwner } from "~/recommendations/assign";
import type { FieldChange, Named } from "~/recommendations/changes";
import { setDeadline, setWording } from "~/recommendations/edit-item";
import type { Change, Entry, Item } from "~/recommendations/item";
import { moveStatus, type StatusInput } from "~/recommendations/move-status";
import { concur, decline, withdraw } from "~/recommendations/reply-to-proposal";
import { setPosition } from "~/recommendations/set-position";
import { commentOn, correctEntry, updateItem, type EarlierEntry } from "~/recommendations/update-item";
import type { Refusal } from "~/refusal";
import { sayDeadline } from "./deadlines";
import type { Ground } from "./ground";
import type { ActData } from "./life-data";

/** What has been lived of an item so far, for later acts to refer to. */
export type Scene = {
  ground: Ground;
  today: string;
  actionItems: Record<string, string>;
  earlier: Record<string, EarlierEntry>;
  /** Other items by their keys in the data. */
  items: Record<string, Named>;
  evidence: Map<ActData, FieldChange[]>;
};

type Of<Name> = Extract<ActData, { act: Name }>;
type Move = Extract<ActData["act"], StatusActName>;
type Decide<Name> = (item: Item, actor: Actor, entry: Entry, data: Of<Name>, scene: Scene) => Change | Refusal;

const evidenceOf = (data: ActData, { evidence }: Scene) => evidence.get(data) ?? [];

const move = (item: Item, entry: Entry, data: Of<Move>, scene: Scene, more: Partial<StatusInput> = {}) =>
  moveStatus(item, data.act, { entry, evidence: evidenceOf(data, scene), reviewOn: null, status: null, livesOnIn: [], ...more });

const plain = (item: Item, _: Actor, entry: Entry, data: Of<Move>, scene: Scene) => move(item, entry, data, scene);

const proposalOf = (item: Item, act: string) => item.proposals.find((proposal) => proposal.act === act)?.id ?? "";

/** The product's own decision behind each act of the data. */
const DECISIONS: { [Name in ActData["act"]]: Decide<Name> } = {
  update: (item, _, entry, data, scene) => updateItem(item, entry, evidenceOf(data, scene)),
  comment: (item, _, entry) => commentOn(item, entry),
  correctEntry: (item, _, entry, { of }, { earlier }) => correctEntry(item, named(earlier, of), entry),
  start: plain,
  reportNotStarted: plain,
  resume: plain,
  reportImplemented: plain,
  return: plain,
  confirmCompletion: plain,
  discontinue: plain,
  reopen: plain,
  hold: (item, _, entry, data, scene) => move(item, entry, data, scene, { reviewOn: addDays(scene.today, data.reviewIn) }),
  carryOver: (item, _, entry, data, scene) => move(item, entry, data, scene, { livesOnIn: data.into.map((key) => named(scene.items, key)) }),
  assignOwner: (item, actor, entry, { owner }, { ground }) => {
    const { memberId, name, side, roles } = named(ground.actors, owner);
    return assignOwner(item, { id: memberId ?? 0, name, side: side?.code ?? "", roles }, actor.side?.code ?? "", entry);
  },
  setPosition: (item, actor, entry, { position: value, reason }) => {
    const side = actor.side?.code ?? "";
    return setPosition(item, side, side, { value, reason, on: entry.happened?.on ?? null }, entry);
  },
  setDeadline: (item, _, entry, { deadline }, { today }) => setDeadline(item, deadline && sayDeadline(deadline, today), entry),
  setWording: (item, _, entry, { title, wordings }) => {
    const texts = Object.entries(wordings).map(([language, text]) => ({ language, text, sha256: sha256(text) }));
    return setWording(item, title ?? item.title, texts, entry);
  },
  addActionItem: (item, _, entry, { what, key, member, organisation, due }, { ground, today, actionItems }) => {
    const { memberId, name } = member ? named(ground.actors, member) : { memberId: null, name: "" };
    const body = organisation ? ground.organisation(organisation) : null;
    const id = (actionItems[key] = randomUUID());
    return addActionItem(item, id, {
      what,
      assignee: memberId === null ? null : { id: memberId, name },
      organisation: body && { id: body.id, name: body.name },
      due: due ? sayDeadline(due, today) : null,
    }, entry);
  },
  completeActionItem: (item, _, entry, { of }, { actionItems }) => completeActionItem(item, named(actionItems, of), entry),
  cancelActionItem: (item, _, entry, { of }, { actionItems }) => cancelActionItem(item, named(actionItems, of), entry),
  concur: (item, actor, entry, { to }) => concur(item, actor, proposalOf(item, to), entry),
  decline: (item, actor, entry, { to }) => decline(item, actor, proposalOf(item, to), entry),
  withdraw: (item, actor, entry, { to }) => withdraw(item, actor, proposalOf(item, to), entry),
};

/** What an act of the data asks the one writer to record. */
export function decideAct(item: Item, actor: Actor, entry: Entry, data: ActData, scene: Scene): Change | Refusal {
  return (DECISIONS[data.act] as Decide<ActData["act"]>)(item, actor, entry, data, scene);
}

function named<T>(all: Record<string, T>, name: string): T {
  const found = all[name];
  if (found === undefined) throw new Error(`The demonstration's data name "${name}", which is not there`);
  return found;
}
