import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import { refuse } from "~/refusal";
import { changeProgramme, type By, type Tx } from "./change-programme.server";
import { compareFields } from "./programme-acts";

/** The sides of a programme in its order, with what is attached to each. */
export function listSides(programmeId: number) {
  const attached = { organisations: true, members: true } satisfies Prisma.SideCountOutputTypeSelect;
  return db.side.findMany({
    where: { programmeId },
    select: { id: true, code: true, name: true, order: true, _count: { select: attached } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
}

/** A side more: while there is no recommendation, since positions and concurrences count every side. */
export function addSide(by: By, programmeId: number, side: { code: string; name: string }) {
  return changeProgramme(by, programmeId, async (tx) => {
    const { nextNumber, sides } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, include: { sides: true } });
    if (nextNumber > 1) return refuse("invalid", "programmes.errors.sidesSettled");
    if (sides.some(({ code }) => code === side.code)) return refuse("invalid", "programmes.errors.codeTaken", undefined, "code");
    const order = Math.max(0, ...sides.map((one) => one.order)) + 1;
    await tx.side.create({ data: { ...side, programmeId, order } });
    return { ok: true, entries: [{ act: "sideAdded", subject: side.name, changes: compareFields(null, { code: side.code }) }], value: null };
  });
}

/** Its name and its place in the order; its code stands in the history and stays. */
export function editSide(by: By, programmeId: number, sideId: number, side: { name: string; order: number }) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await tx.side.findFirst({ where: { id: sideId, programmeId } });
    if (!before) return refuse("not-found", "programmes.errors.noSuchSide");
    const changes = compareFields({ name: before.name, order: before.order }, side);
    if (!changes.length) return { ok: true, entries: [], value: null };
    await tx.side.update({ where: { id: sideId }, data: side });
    return { ok: true, entries: [{ act: "sideEdited", subject: side.name, changes }], value: null };
  });
}

/** Takes away a side that nothing was ever attached to, and never the last. */
export function removeSide(by: By, programmeId: number, sideId: number) {
  return changeProgramme(by, programmeId, async (tx) => {
    const { nextNumber, sides } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, include: { sides: true } });
    const side = sides.find(({ id }) => id === sideId);
    if (!side) return refuse("not-found", "programmes.errors.noSuchSide");
    if (sides.length === 1) return refuse("invalid", "programmes.errors.lastSide");
    if (nextNumber > 1 || (await isUsed(tx, side.id, side.code))) return refuse("invalid", "programmes.errors.sideUsed");
    await tx.side.delete({ where: { id: sideId } });
    return { ok: true, entries: [{ act: "sideRemoved", subject: side.name, changes: compareFields({ code: side.code }, { code: null }) }], value: null };
  });
}

async function isUsed(tx: Tx, sideId: number, code: string) {
  const [organisation, member, proposal] = await Promise.all([
    tx.organisation.findFirst({ where: { sideId }, select: { id: true } }),
    tx.member.findFirst({ where: { sideId }, select: { id: true } }),
    tx.settingsProposal.findFirst({ where: { OR: [{ proposedBySideId: sideId }, { state: "WAITING", concurred: { has: code } }] }, select: { id: true } }),
  ]);
  return Boolean(organisation ?? member ?? proposal);
}
