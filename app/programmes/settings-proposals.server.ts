import { z } from "zod";
import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { changeProgramme, type Tx } from "./change-programme.server";
import { mayDecideSettings, type Manager } from "./managing";
import type { ProgrammeFieldChange } from "./programme-acts";
import { compareSettings, isLastToConcur, mayReply, tidySettings, type Settings, type SettingsProposal } from "./settings";

const StoredSettings = z.object({ exemptActs: z.array(z.string()), observersComment: z.boolean() });
const gone = refuse("stale", "programmes.settings.notWaiting");

/** The change of settings that waits for somebody, if one does. */
export async function findWaitingSettings(programmeId: number, tx: Tx = db): Promise<SettingsProposal | null> {
  const row = await tx.settingsProposal.findFirst({ where: { programmeId, state: "WAITING" } });
  return row && { ...row, settings: StoredSettings.parse(row.settings), proposedAt: row.proposedAt.toISOString() };
}

/** Proposes other settings for one's side. One proposal waits at a time. */
export function proposeSettings(manager: Manager, programmeId: number, wanted: Settings, note: string) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const side = manager.secretaryOf;
    if (!mayDecideSettings(manager) || !side) return refuse("not-allowed", "programmes.settings.secretariesOnly");
    if (await findWaitingSettings(programmeId, tx)) return refuse("invalid", "programmes.settings.alreadyWaiting");
    const settings = tidySettings(wanted);
    const changes = compareSettings(await tx.programme.findUniqueOrThrow({ where: { id: programmeId } }), settings);
    if (!changes.length) return refuse("invalid", "programmes.settings.nothingChanges");
    const by = { proposedByName: manager.name, proposedById: manager.personId, proposedBySideId: side.id, concurred: [side.code] };
    await tx.settingsProposal.create({ data: { programmeId, settings: { ...settings, exemptActs: [...settings.exemptActs] }, note, ...by } });
    return { ok: true, entries: [{ act: "settingsProposed", subject: side.name, changes: [...changes, ...withNote(note)] }], value: null };
  });
}

/** Concurs for one's side. With the last concurrence needed the settings are in force. */
export function concurWithSettings(manager: Manager, programmeId: number, proposalId: number) {
  return decide(manager, programmeId, proposalId, mayReply, async (tx, proposal, sides) => {
    const side = manager.secretaryOf;
    if (!side) return [];
    const concurred = [...new Set([...proposal.concurred, side.code])];
    const said = { act: "settingsConcurred" as const, subject: side.name };
    if (!isLastToConcur(proposal, side, sides)) {
      await tx.settingsProposal.update({ where: { id: proposal.id }, data: { concurred } });
      return [said];
    }
    const before = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
    const { exemptActs, observersComment } = proposal.settings;
    await tx.programme.update({ where: { id: programmeId }, data: { exemptActs: [...exemptActs], observersComment } });
    await tx.settingsProposal.update({ where: { id: proposal.id }, data: { concurred, state: "EFFECTIVE", endedAt: new Date() } });
    return [said, { act: "settingsChanged" as const, subject: before.name, changes: compareSettings(before, proposal.settings) }];
  });
}

/** Says no to it, with the reason. */
export function declineSettings(manager: Manager, programmeId: number, proposalId: number, note: string) {
  return decide(manager, programmeId, proposalId, mayReply, async (tx, proposal) => {
    await tx.settingsProposal.update({ where: { id: proposal.id }, data: { state: "DECLINED", endedAt: new Date() } });
    return [{ act: "settingsDeclined" as const, subject: manager.secretaryOf?.name ?? "", changes: withNote(note) }];
  });
}

/** Takes back what one's own side proposed. */
export function withdrawSettings(manager: Manager, programmeId: number, proposalId: number) {
  return decide(manager, programmeId, proposalId, mayWithdraw, async (tx, proposal) => {
    await tx.settingsProposal.update({ where: { id: proposal.id }, data: { state: "WITHDRAWN", endedAt: new Date() } });
    return [{ act: "settingsWithdrawn" as const, subject: manager.secretaryOf?.name ?? "" }];
  });
}

function mayWithdraw(proposal: SettingsProposal, { secretaryOf }: Manager): Refusal | null {
  return secretaryOf && secretaryOf.id === proposal.proposedBySideId ? null : refuse("not-allowed", "programmes.settings.notYours");
}

type Sides = { id: number; code: string; name: string }[];
type Entry = { act: "settingsConcurred" | "settingsChanged" | "settingsDeclined" | "settingsWithdrawn"; subject: string; changes?: ProgrammeFieldChange[] };

function decide(
  manager: Manager,
  programmeId: number,
  proposalId: number,
  rule: (proposal: SettingsProposal, manager: Manager, sides: Sides) => Refusal | null,
  apply: (tx: Tx, proposal: SettingsProposal, sides: Sides) => Promise<Entry[]>,
) {
  return changeProgramme(manager, programmeId, async (tx) => {
    const proposal = await findWaitingSettings(programmeId, tx);
    if (proposal?.id !== proposalId) return gone;
    const sides = await tx.side.findMany({ where: { programmeId }, orderBy: { order: "asc" } });
    const refusal = rule(proposal, manager, sides);
    return refusal ?? { ok: true, entries: await apply(tx, proposal, sides), value: null };
  });
}

function withNote(note: string): ProgrammeFieldChange[] {
  return note ? [{ field: "note", from: null, to: note }] : [];
}
