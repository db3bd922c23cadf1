import type { Side } from "~/people/actor";
import { JOINT_ACTS, type JointAct } from "~/recommendations/acts";
import { refuse, type Refusal } from "~/refusal";
import type { Manager } from "./managing";

/** What the sides of a programme settle together. */
export type Settings = { exemptActs: readonly string[]; observersComment: boolean };

/** A proposal to change them, with the codes of the sides that have concurred. */
export type SettingsProposal = {
  id: number;
  settings: Settings;
  note: string;
  proposedAt: string;
  proposedByName: string;
  proposedById: number;
  proposedBySideId: number | null;
  concurred: readonly string[];
};

/** Whether a text names an act that settings may exempt. */
export function isJointAct(text: string): text is JointAct {
  return (JOINT_ACTS as readonly string[]).includes(text);
}

/** The settings with acts in the table's order and only those that exist. */
export function tidySettings({ exemptActs, observersComment }: Settings): Settings {
  return { exemptActs: JOINT_ACTS.filter((act) => exemptActs.includes(act)), observersComment };
}

/** What is different between two, field by field. */
export function compareSettings(from: Settings, to: Settings) {
  const acts = exactly(from.exemptActs) === exactly(to.exemptActs) ? [] : [{ field: "exemptActs" as const, from: [...from.exemptActs], to: [...to.exemptActs] }];
  const comments = from.observersComment === to.observersComment ? [] : [{ field: "observersComment" as const, from: from.observersComment, to: to.observersComment }];
  return [...acts, ...comments];
}

const exactly = (acts: readonly string[]) => [...acts].sort().join(" ");

/** The sides whose secretaries have still to concur. With one side a second secretary confirms. */
export function sidesAwaited(proposal: SettingsProposal, sides: readonly Side[]) {
  return sides.length === 1 ? sides : sides.filter(({ code }) => !proposal.concurred.includes(code));
}

/** Whether this person may concur with it or decline it, and if not, why. */
export function mayReply(proposal: SettingsProposal, manager: Manager, sides: readonly Side[]): Refusal | null {
  const side = manager.secretaryOf;
  if (!side) return refuse("not-allowed", "programmes.settings.secretariesOnly");
  if (!sidesAwaited(proposal, sides).some(({ code }) => code === side.code)) return refuse("invalid", "programmes.settings.notAwaited");
  if (manager.personId === proposal.proposedById) return refuse("invalid", "programmes.settings.secondPerson");
  return null;
}

/** Whether the proposal takes effect once this side concurs too. */
export function isLastToConcur(proposal: SettingsProposal, side: Side, sides: readonly Side[]) {
  return sidesAwaited(proposal, sides).every(({ code }) => code === side.code);
}
