import { db } from "~/db.server";
import { refuse } from "~/refusal";
import { checkDetails, findCandidates, PLAIN_BODY, readBodyDetails, tellDetails, writeDetails, type BodyDetails } from "./body-details.server";
import { changeProgramme, type By, type Tx } from "./change-programme.server";
import { compareFields } from "./programme-acts";

const noSuch = refuse("not-found", "programmes.errors.noSuchBody");

/** What meets in a programme, each under the body it proposes to; the closed ones last. */
export async function listBodies(programmeId: number) {
  const bodies = await db.body.findMany({ where: { programmeId } });
  return bodies
    .map(({ id, name, abbreviation, training, closedAt, parentId }) => ({
      id, name, abbreviation, training, parentId,
      parent: bodies.find((body) => body.id === parentId)?.name ?? null,
      closed: closedAt !== null,
    }))
    .sort((a, b) => Number(a.closed) - Number(b.closed) || a.name.localeCompare(b.name));
}

/** One of them, with its parent's name. */
export function findBody(programmeId: number, id: number, tx: Tx = db) {
  return tx.body.findFirst({ where: { id, programmeId }, include: { parent: { select: { name: true } } } });
}

export type BodyValues = { name: string; abbreviation: string; parentId: number | null; training: boolean };

/** A new body. */
export function addBody(by: By, programmeId: number, values: BodyValues, details: BodyDetails = PLAIN_BODY) {
  return changeProgramme(by, programmeId, async (tx) => {
    const checked = await check(tx, programmeId, values, null);
    if (!checked.ok) return checked;
    const candidates = await findCandidates(programmeId, tx);
    const made = checkDetails(details, candidates);
    if (!made.ok) return made;
    const { id } = await tx.body.create({ data: { ...values, programmeId }, select: { id: true } });
    await writeDetails(tx, id, details, made.rows);
    const { abbreviation, training } = values;
    const own = compareFields(tellDetails(PLAIN_BODY, candidates), tellDetails(details, candidates));
    const changes = [...compareFields(null, { abbreviation: abbreviation || null, parent: checked.parent, training: training || null }), ...own.map((change) => ({ ...change, from: null }))];
    return { ok: true, entries: [{ act: "bodyAdded", subject: values.name, changes }], value: id };
  });
}

/** Renames it or puts it under another; a body never proposes to itself, however long the way. */
export function editBody(by: By, programmeId: number, id: number, values: BodyValues, details: BodyDetails | null = null) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findBody(programmeId, id, tx);
    if (!before) return noSuch;
    const checked = await check(tx, programmeId, values, id);
    if (!checked.ok) return checked;
    const candidates = await findCandidates(programmeId, tx);
    const now = await readBodyDetails(id, candidates.organisations, tx);
    const after = details ?? now;
    const made = checkDetails(after, candidates);
    if (details && !made.ok) return made;
    const { name, abbreviation, training } = before;
    const changes = compareFields(
      { name, abbreviation, training, parent: before.parent?.name ?? null, ...tellDetails(now, candidates) },
      { name: values.name, abbreviation: values.abbreviation, training: values.training, parent: checked.parent, ...tellDetails(after, candidates) },
    );
    if (!changes.length) return { ok: true, entries: [], value: null };
    await tx.body.update({ where: { id }, data: values });
    if (details && made.ok) await writeDetails(tx, id, details, made.rows);
    return { ok: true, entries: [{ act: "bodyEdited", subject: values.name, changes }], value: null };
  });
}

/** Closes it: no more sessions of it are planned. Or opens it again. */
export function closeBody(by: By, programmeId: number, id: number, close: boolean) {
  return changeProgramme(by, programmeId, async (tx) => {
    const before = await findBody(programmeId, id, tx);
    if (!before) return noSuch;
    if ((before.closedAt !== null) === close) return { ok: true, entries: [], value: null };
    await tx.body.update({ where: { id }, data: { closedAt: close ? new Date() : null } });
    return { ok: true, entries: [{ act: close ? "bodyClosed" : "bodyReopened", subject: before.name }], value: null };
  });
}

async function check(tx: Tx, programmeId: number, { name, parentId }: BodyValues, id: number | null) {
  const bodies = await tx.body.findMany({ where: { programmeId }, select: { id: true, name: true, parentId: true } });
  if (bodies.some((body) => body.name === name && body.id !== id)) return refuse("invalid", "programmes.errors.bodyTaken", undefined, "name");
  const parent = bodies.find((body) => body.id === parentId);
  if (parentId !== null && !parent) return refuse("invalid", "programmes.errors.noSuchBody", undefined, "parentId");
  for (let above = parent; above; above = bodies.find((body) => body.id === above?.parentId)) {
    if (above.id === id) return refuse("invalid", "programmes.errors.bodyLoop", undefined, "parentId");
  }
  return { ok: true as const, parent: parent?.name ?? null };
}
