import { db } from "~/db.server";
import { refuse } from "~/refusal";
import { changeProgramme, type By, type Tx } from "./change-programme.server";
import { compareFields } from "./programme-acts";

const noSuch = refuse("not-found", "programmes.errors.noSuchSector");

/** The sectors of a programme, by name; the closed ones last. */
export async function listSectors(programmeId: number) {
  const sectors = await db.sector.findMany({ where: { programmeId }, select: { id: true, name: true, closedAt: true } });
  return sectors
    .map(({ closedAt, ...sector }) => ({ ...sector, closed: closedAt !== null }))
    .sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name));
}

/** One of them. */
export function findSector(programmeId: number, id: number, tx: Tx = db) {
  return tx.sector.findFirst({ where: { id, programmeId } });
}

/** A new sector. */
export function addSector(by: By, programmeId: number, { name }: { name: string }) {
  return changeProgramme(by, programmeId, async (tx) => {
    if (await findByName(tx, programmeId, name)) return refuse("invalid", "programmes.errors.sectorTaken", undefined, "name");
    const keys = await tx.sector.findMany({ where: { programmeId }, select: { key: true } });
    const { id } = await tx.sector.create({ data: { programmeId, name, key: makeKey(name, keys.map(({ key }) => key)) }, select: { id: true } });
    return { ok: true, entries: [{ act: "sectorAdded", subject: name }], value: id };
  });
}

/** New sectors of these names, those that there are already left as they are; all or none. */
export function addMissingSectors(by: By, programmeId: number, names: readonly string[]) {
  return changeProgramme(by, programmeId, async (tx) => {
    const taken = await tx.sector.findMany({ where: { programmeId }, select: { key: true, name: true } });
    const missing = [...new Set(names)].filter((name) => !taken.some((one) => one.name === name));
    for (const name of missing) {
      const key = makeKey(name, taken.map((one) => one.key));
      taken.push(await tx.sector.create({ data: { programmeId, name, key }, select: { key: true, name: true } }));
    }
    return { ok: true, entries: missing.map((subject) => ({ act: "sectorAdded" as const, subject })), value: missing.length };
  });
}

/** Renames it; entries already made keep the name it had. */
export function editSector(by: By, programmeId: number, id: number, { name }: { name: string }) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findSector(programmeId, id, tx);
    if (!before) return noSuch;
    if (before.name === name) return { ok: true, entries: [], value: null };
    if (await findByName(tx, programmeId, name)) return refuse("invalid", "programmes.errors.sectorTaken", undefined, "name");
    await tx.sector.update({ where: { id }, data: { name } });
    return { ok: true, entries: [{ act: "sectorEdited", subject: name, changes: compareFields({ name: before.name }, { name }) }], value: null };
  });
}

/** Closes it: it can be chosen no more. Or opens it again. */
export function closeSector(by: By, programmeId: number, id: number, close: boolean) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findSector(programmeId, id, tx);
    if (!before) return noSuch;
    if ((before.closedAt !== null) === close) return { ok: true, entries: [], value: null };
    await tx.sector.update({ where: { id }, data: { closedAt: close ? new Date() : null } });
    return { ok: true, entries: [{ act: close ? "sectorClosed" : "sectorReopened", subject: before.name }], value: null };
  });
}

function findByName(tx: Tx, programmeId: number, name: string) {
  return tx.sector.findFirst({ where: { programmeId, name }, select: { id: true } });
}

/** A short name for addresses: from its letters where they are Latin, else a number. */
function makeKey(name: string, taken: readonly string[]) {
  const plain = name.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40) || "sector";
  const free = (key: string, number: number): string => (taken.includes(key) ? free(`${plain}-${number}`, number + 1) : key);
  return free(plain, 2);
}
