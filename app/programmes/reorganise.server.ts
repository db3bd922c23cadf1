import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { changeProgramme, type By, type ProgrammeEntry, type Tx } from "./change-programme.server";
import { mayManageSide, type Manager } from "./managing";
import { findOrganisation, isTaken } from "./organisations.server";
import { compareFields } from "./programme-acts";
import { todayIn } from "./programme";
import { refuseReorganisation, type Reorganisation, type Successor } from "./reorganise";

type Standing = { id: number; name: string; sideId: number | null; closedAt: Date | null };

/** Records what an organisation became: its successors from a day on. It closes with that, unless it goes on with a part. Its open items stay until they are moved. */
export function reorganise(by: By & Manager, programmeId: number, id: number, given: Reorganisation) {
  return changeProgramme(by, programmeId, async (tx) => {
    const from = await findOrganisation(programmeId, id, tx);
    if (!from) return refuse("not-found", "programmes.errors.noSuchOrganisation");
    if (!mayManageSide(by, from.sideId)) return refuse("not-allowed", "programmes.errors.notYourSide");
    if (from.closedAt) return refuse("invalid", "offices.reorganise.closed");
    const { timeZone } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { timeZone: true } });
    const wrong = refuseReorganisation(id, given, todayIn(timeZone));
    if (wrong) return wrong;
    const others = await findOpen(tx, programmeId, from.sideId, given.others, "other-0");
    if (!others.ok) return others;
    const known = await findOpen(tx, programmeId, from.sideId, given.successors.flatMap((one) => ("id" in one ? [one.id] : [])), "successor-0");
    if (!known.ok) return known;
    const ending = [from, ...others.found];
    if (await comesFrom(tx, ending.map((one) => one.id), known.found.map((one) => one.id))) return refuse("invalid", "offices.reorganise.circle", undefined, "successor-0");
    const made = await makeSuccessors(tx, programmeId, from, given.successors);
    if (!made.ok) return made;

    const successors = [...known.found, ...made.found];
    const { kind, on, note, goesOn } = given;
    const links = ending.flatMap((one) => successors.map(({ id: toId }) => ({ fromId: one.id, toId, kind, on, note })));
    await tx.organisationSuccession.createMany({ data: links, skipDuplicates: true });
    if (!goesOn) await tx.organisation.updateMany({ where: { id: { in: ending.map((one) => one.id) } }, data: { closedAt: new Date() } });
    const told = compareFields(null, { successors: successors.map(({ name }) => name), on, note: note || null });
    const ended: ProgrammeEntry[] = ending.map(({ name }) => ({ act: "organisationSucceeded", subject: name, changes: told }));
    return { ok: true, entries: [...made.entries, ...ended], value: successors.map((one) => one.id) };
  });
}

/** Organisations that are open and of the same side, or the refusal that names the field. */
async function findOpen(tx: Tx, programmeId: number, sideId: number | null, ids: number[], field: string): Promise<{ ok: true; found: Standing[] } | Refusal> {
  const found = await tx.organisation.findMany({ where: { programmeId, sideId, id: { in: ids }, closedAt: null } });
  if (found.length < ids.length) return refuse("invalid", "programmes.errors.noSuchOrganisation", undefined, field);
  return { ok: true, found: ids.flatMap((id) => found.find((one) => one.id === id) ?? []) };
}

async function makeSuccessors(tx: Tx, programmeId: number, { sideId, side }: { sideId: number | null; side: { name: string } | null }, successors: Successor[]) {
  const found: { id: number; name: string }[] = [];
  const entries: ProgrammeEntry[] = [];
  for (const [index, successor] of successors.entries()) {
    if ("id" in successor) continue;
    if (await isTaken(tx, programmeId, { name: successor.name, sideId })) return refuse("invalid", "programmes.errors.organisationTaken", undefined, `name-${index}`);
    found.push(await tx.organisation.create({ data: { ...successor, programmeId, sideId }, select: { id: true, name: true } }));
    entries.push({ act: "organisationAdded", subject: successor.name, changes: compareFields(null, { side: side?.name ?? null, abbreviation: successor.abbreviation || null }) });
  }
  return { ok: true as const, found, entries };
}

/** Whether one of the organisations that end came, over however many successions, from one that would follow it. */
async function comesFrom(tx: Tx, ending: number[], successors: number[]) {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    WITH RECURSIVE line AS (SELECT "fromId" AS "id" FROM "OrganisationSuccession" WHERE "toId" = ANY(${ending}::int[])
      UNION SELECT s."fromId" FROM line JOIN "OrganisationSuccession" s ON s."toId" = line."id")
    SELECT "id" FROM line WHERE "id" = ANY(${successors}::int[]) LIMIT 1`;
  return rows.length > 0;
}

/** What an organisation became, in order; what may be chosen where its items go. */
export function findSuccessors(id: number) {
  return db.$queryRaw<{ id: number; name: string; abbreviation: string; kind: "REPLACED" | "DIVIDED" | "MERGED"; on: string; note: string; closed: boolean }[]>`
    SELECT o."id", o."name", o."abbreviation", s."kind", s."on", s."note", o."closedAt" IS NOT NULL AS "closed"
    FROM "OrganisationSuccession" s JOIN "Organisation" o ON o."id" = s."toId" WHERE s."fromId" = ${id} ORDER BY s."on", o."name" COLLATE "und-x-icu", o."id"`;
}
