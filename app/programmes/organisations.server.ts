import { db } from "~/db.server";
import { refuse } from "~/refusal";
import { changeProgramme, type By, type Tx } from "./change-programme.server";
import { mayManageSide, type Manager } from "./managing";
import { compareFields } from "./programme-acts";

const noSuch = refuse("not-found", "programmes.errors.noSuchOrganisation");
const notYours = refuse("not-allowed", "programmes.errors.notYourSide");

/** The organisations of a programme, by side and name; the closed ones last. */
export function listOrganisations(programmeId: number) {
  return db.$queryRaw<{ id: number; name: string; abbreviation: string; sideId: number | null; side: string | null; closed: boolean; members: number; former: string | null }[]>`
    SELECT o.id, o.name, o.abbreviation, o."sideId", s.name AS side, o."closedAt" IS NOT NULL AS closed,
      (SELECT count(*)::int FROM "Member" m WHERE m."organisationId" = o.id AND m."endedAt" IS NULL) AS members,
      (SELECT n.name || ' (–' || left(n."heldTo", 4) || ')' FROM "OrganisationName" n WHERE n."organisationId" = o.id ORDER BY n."heldTo" DESC LIMIT 1) AS former
    FROM "Organisation" o LEFT JOIN "Side" s ON s.id = o."sideId"
    WHERE o."programmeId" = ${programmeId}
    ORDER BY o."closedAt" IS NOT NULL, s."order" NULLS LAST, o.name COLLATE "und-x-icu", o.id`;
}

/** One of them, with its side's name. */
export function findOrganisation(programmeId: number, id: number, tx: Tx = db) {
  return tx.organisation.findFirst({ where: { id, programmeId }, include: { side: { select: { name: true } } } });
}

export type OrganisationValues = { name: string; abbreviation: string; sideId: number | null };

/** A new organisation of a side, or of none. */
export function addOrganisation(by: By & Manager, programmeId: number, values: OrganisationValues) {
  return changeProgramme(by, programmeId, async (tx) => {
    if (!mayManageSide(by, values.sideId)) return notYours;
    const side = await nameOfSide(tx, programmeId, values.sideId);
    if (side === undefined) return refuse("invalid", "programmes.errors.noSuchSide", undefined, "sideId");
    if (await isTaken(tx, programmeId, values)) return refuse("invalid", "programmes.errors.organisationTaken", undefined, "name");
    const { id } = await tx.organisation.create({ data: { ...values, programmeId }, select: { id: true } });
    const changes = compareFields(null, { side, abbreviation: values.abbreviation || null });
    return { ok: true, entries: [{ act: "organisationAdded", subject: values.name, changes }], value: id };
  });
}

/** New organisations of these names, those that there are already left as they are; all or none. */
export function addMissingOrganisations(by: By & Manager, programmeId: number, all: readonly OrganisationValues[]) {
  return changeProgramme(by, programmeId, async (tx) => {
    if (!all.every(({ sideId }) => mayManageSide(by, sideId))) return notYours;
    const taken = await tx.organisation.findMany({ where: { programmeId }, select: { name: true, sideId: true } });
    const missing = all.filter(({ name, sideId }, at) => [...taken, ...all.slice(0, at)].every((one) => one.name !== name || one.sideId !== sideId));
    await tx.organisation.createMany({ data: missing.map((values) => ({ ...values, programmeId })) });
    const sides = new Map((await tx.side.findMany({ where: { programmeId }, select: { id: true, name: true } })).map(({ id, name }) => [id, name]));
    const entryOf = ({ name, sideId, abbreviation }: OrganisationValues) => ({ act: "organisationAdded" as const, subject: name, changes: compareFields(null, { side: sides.get(sideId ?? 0) ?? null, abbreviation: abbreviation || null }) });
    return { ok: true, entries: missing.map(entryOf), value: missing.length };
  });
}

/** Closes it: it can be chosen no more, and stands wherever it stood. Or opens it again: then it became nothing else. */
export function closeOrganisation(by: By & Manager, programmeId: number, id: number, close: boolean) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findOrganisation(programmeId, id, tx);
    if (!before) return noSuch;
    if (!mayManageSide(by, before.sideId)) return notYours;
    if ((before.closedAt !== null) === close) return { ok: true, entries: [], value: null };
    await tx.organisation.update({ where: { id }, data: { closedAt: close ? new Date() : null } });
    const changes = close ? [] : await forgetSuccessors(tx, id);
    return { ok: true, entries: [{ act: close ? "organisationClosed" : "organisationReopened", subject: before.name, changes }], value: null };
  });
}

async function forgetSuccessors(tx: Tx, id: number) {
  const before = await tx.organisationSuccession.findMany({ where: { fromId: id }, include: { to: { select: { name: true } } }, orderBy: { toId: "asc" } });
  await tx.organisationSuccession.deleteMany({ where: { fromId: id } });
  return before.length ? compareFields({ successors: before.map(({ to }) => to.name) }, { successors: null }) : [];
}

async function nameOfSide(tx: Tx, programmeId: number, sideId: number | null) {
  if (sideId === null) return null;
  return (await tx.side.findFirst({ where: { id: sideId, programmeId }, select: { name: true } }))?.name;
}

/** Whether another organisation of the side has this name. */
export async function isTaken(tx: Tx, programmeId: number, { name, sideId }: Pick<OrganisationValues, "name" | "sideId">, except = 0) {
  return (await tx.organisation.findFirst({ where: { programmeId, sideId, name, id: { not: except } }, select: { id: true } })) !== null;
}
