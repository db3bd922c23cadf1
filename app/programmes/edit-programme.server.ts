import type { Settings } from "./settings";
import { refuse } from "~/refusal";
import { changeProgramme, startProgramme, type By } from "./change-programme.server";
import { compareFields } from "./programme-acts";

export type NewProgramme = Settings & {
  key: string;
  name: string;
  referencePrefix: string;
  timeZone: string;
  notice: string | null;
  sides: readonly { code: string; name: string }[];
};

/** A new programme with its sides; answers its id. */
export function createProgramme(by: By, { sides, ...programme }: NewProgramme) {
  return startProgramme(by, async (tx) => {
    const taken = await tx.programme.findUnique({ where: { key: programme.key }, select: { id: true } });
    if (taken) return refuse("invalid", "programmes.errors.keyTaken", undefined, "key");
    const data = { ...programme, exemptActs: [...programme.exemptActs] };
    const ordered = sides.map((side, index) => ({ ...side, order: index + 1 }));
    const { id } = await tx.programme.create({ data: { ...data, sides: { create: ordered } }, select: { id: true } });
    const created = { act: "programmeCreated" as const, subject: programme.name, changes: compareFields(null, data) };
    const added = ordered.map(({ code, name }) => ({ act: "sideAdded" as const, subject: name, changes: compareFields(null, { code }) }));
    return { ok: true, entries: [created, ...added], value: id };
  });
}

export type ProgrammeDetails = { name: string; referencePrefix: string; timeZone: string; notice: string | null };

/** Its name, notice and time zone; the prefix of references only while there are none. */
export function editProgramme(by: By, programmeId: number, details: ProgrammeDetails) {
  return changeProgramme(by, programmeId, async (tx) => {
    const { nextNumber, name, referencePrefix, timeZone, notice } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
    if (nextNumber > 1 && details.referencePrefix !== referencePrefix) return refuse("invalid", "programmes.errors.prefixInUse", undefined, "referencePrefix");
    const changes = compareFields({ name, referencePrefix, timeZone, notice }, details);
    if (!changes.length) return { ok: true, entries: [], value: null };
    await tx.programme.update({ where: { id: programmeId }, data: details });
    return { ok: true, entries: [{ act: "programmeEdited", subject: details.name, changes }], value: null };
  });
}
