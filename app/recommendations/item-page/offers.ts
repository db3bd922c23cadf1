import { listWords, type Words } from "~/history/value-words";
import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import type { Programme } from "~/programmes/programme";
import { STATUS_ACTS, type Act, type Need, type StatusActName } from "~/recommendations/acts";
import { allowedPageActs, allowedStatusActs, type PageAct } from "~/recommendations/allowed-acts";
import { subjectOf } from "~/recommendations/item";
import { effectOf } from "~/recommendations/forms/joint-effect";
import type { ItemPageRow } from "./read-item-row.server";
import { offerSeeAlso } from "./related-parts";
import { isOpen } from "~/recommendations/status";

/** What the parts of the page are made from: the item as one member reads it. */
export type Shown = { row: ItemPageRow; actor: Actor; programme: Programme; words: Words; today: string };

/** A link to the form of an act, and what it needs before it is tried. */
export type ActLink = { act: Act | "seeAlso"; to: string; name: string; keyName: string | null; needs: string };

/** Acts as the page offers them: the few of every day, the moves of the status, and the rest. */
export type OfferedActs = { first: ActLink[]; status: ActLink[]; others: ActLink[] };

type OwnPage = Exclude<PageAct, "setPosition" | "setOrganisations">;

const PAGES: Record<OwnPage, { to: string; keyName?: string; first?: boolean }> = {
  revive: { to: "revive", first: true },
  confirmRegistration: { to: "confirm", first: true },
  update: { to: "update", keyName: "u", first: true },
  comment: { to: "comment", keyName: "c" },
  addActionItem: { to: "action-items/new", keyName: "a", first: true },
  assignOwner: { to: "owner", keyName: "o", first: true },
  setDeadline: { to: "deadline", keyName: "d", first: true },
  setWording: { to: "wording" },
  editDetails: { to: "details" },
  addDependency: { to: "dependencies/new" },
  addPassage: { to: "passages/new" },
  split: { to: "split" },
  merge: { to: "merge" },
  void: { to: "void" },
};

/** Only what this person may do now, most likely first: who did not report completion is asked to confirm it. */
export function offerActs(shown: Shown): OfferedActs {
  const { row, actor, programme } = shown;
  const item = { ...row, programme };
  const waiting = row.proposals.map(({ act }) => act);
  const allowed = allowedPageActs(actor, item).filter((act) => !waiting.includes(act) && (act !== "setDeadline" || isOpen(row.status)));
  const pages = (Object.keys(PAGES) as OwnPage[]).filter((act) => allowed.includes(act));
  const isFirst = (act: OwnPage) => PAGES[act].first || (act === "comment" && !allowed.includes("update"));
  const link = (act: OwnPage): ActLink => describe(shown, act, PAGES[act].to, PAGES[act].keyName);
  const status = allowedStatusActs(actor, item).filter((act) => !waiting.includes(act)).map((act) => describe(shown, act, `status/${act}`));
  const asked = row.lastReport?.personId === actor.personId ? [] : status.filter(({ act }) => act === "confirmCompletion");
  return {
    first: [...asked, ...pages.filter(isFirst).map(link), ...offerTransfer(shown)],
    status: status.filter((one) => !asked.includes(one)),
    others: [...pages.filter((act) => !isFirst(act)).map(link), ...offerSeeAlso(shown)],
  };
}

/** Whoever may not assign an owner may still propose one across the sides. */
function offerTransfer(shown: Shown): ActLink[] {
  const { row, actor, programme } = shown;
  const subject = subjectOf({ ...row, programme });
  if (row.voided || may(actor, "assignOwner", subject) || !may(actor, "transferOwner", subject)) return [];
  return row.proposals.some(({ act }) => act === "transferOwner") || programme.sides.length === 1 ? [] : [describe(shown, "transferOwner", PAGES.assignOwner.to, "o")];
}

function describe(shown: Shown, act: Act, to: string, keyName: string | null = null): ActLink {
  return { act, to, name: shown.words.t(`acts.${act}.name`), keyName, needs: [sayNeeds(act, shown), sayEffect(act, shown)].filter(Boolean).join(". ") };
}

/** Acts whose note gives a reason. */
const REASONS: readonly Act[] = ["hold", "discontinue", "void", "setDeadline"];

/** What an act asks for beyond its own fields. */
export function sayNeeds(act: Act, { row, words: { t, intl } }: Shown): string {
  const open = row.actionItems.filter(({ side, status }) => side === null && status === "OPEN").length;
  const say: Record<Need, string> = {
    note: REASONS.includes(act) ? t("acts.needs.reason") : t("acts.needs.note"),
    evidence: t("acts.needs.evidence"),
    reviewOn: t("acts.needs.reviewOn"),
    livesOnIn: t("acts.needs.livesOnIn"),
    status: t("acts.needs.status"),
    actionItemsClosed: open ? t("acts.needs.actionItemsOpen", { count: open }) : "",
  };
  const needs = needsOf(act, row).map((need) => say[need]).filter(Boolean);
  return needs.length ? t("acts.needs.all", { needs: listWords(needs, intl) }) : "";
}

function needsOf(act: Act, row: ItemPageRow): readonly Need[] {
  if (act in STATUS_ACTS) return STATUS_ACTS[act as StatusActName].needs;
  return act === "void" || (act === "setDeadline" && row.deadline) ? ["note"] : [];
}

function sayEffect(act: Act, { actor, programme, words: { t, intl } }: Shown): string {
  const effect = effectOf({ actor, item: { programme } }, act);
  if (effect.kind === "now") return "";
  return effect.kind === "second" ? t("acts.joint.secondPersonShort") : t("acts.joint.awaitsShort", { sides: listWords(effect.sides, intl) });
}
