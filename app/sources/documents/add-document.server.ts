import { allOrNothing } from "~/all-or-nothing.server";
import type { Prisma } from "#db/client";
import { db } from "~/db.server";
import type { StoredFile } from "~/evidence/store.server";
import type { Actor } from "~/people/actor";
import { may } from "~/people/permissions";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { dayOfInstant } from "~/ui/dates";
import { titleBeforeReading } from "./default-title";
import { askToTakeUp } from "./read-job.server";

type Tx = Prisma.TransactionClient;

/** What is said of a source; without a title it is called what its document calls itself. */
export type SourceDetails = { title: string; byline: string; publisher: string; publishedOn: string; url: string };

/** What is to be read: a file, or what was pasted, with its text as far as that says what to call it. */
export type NewDocument = StoredFile & { start: string };

/** The source that has the same file already. */
export type KnownDocument = { sourceId: number; title: string; by: string; on: string };

export type Added = { ok: true; sourceId: number } | (Refusal & { known?: KnownDocument });

type Place = Pick<Programme, "id" | "timeZone">;

const NOBODYS = { owner: null, organisations: {}, observersComment: false };

/** Whether somebody may add sources, and replace or name what is in them. */
export const mayAddSources = (actor: Actor) => may(actor, "register", NOBODYS);

/** Adds a source with its document, to be read; the same file comes into a programme once, also where two add it at the same moment. */
export function addSource(actor: Actor, programme: Place, document: NewDocument, details: SourceDetails): Promise<Added> {
  return addOnce(programme, document, async (tx) => {
    const title = details.title || titleBeforeReading(document.name, document.start);
    const { id } = await tx.source.create({ data: { ...details, title, programmeId: programme.id, key: crypto.randomUUID() }, select: { id: true } });
    return addDocument(tx, actor, { id, programmeId: programme.id }, document);
  }, actor);
}

/** Gives a source its document, or another one in place of what could not be read. */
export function replaceDocument(actor: Actor, programme: Place, sourceId: number, document: NewDocument): Promise<Added> {
  return addOnce(programme, document, async (tx) => {
    await tx.$queryRaw`SELECT FROM "Source" WHERE "id" = ${sourceId} FOR UPDATE`;
    const { count } = await tx.sourceDocument.deleteMany({ where: { sourceId, programmeId: programme.id, state: "REFUSED" } });
    const left = count ? 0 : await tx.sourceDocument.count({ where: { sourceId } });
    return left ? refuse("stale", "sources.refusal.hasDocument") : addDocument(tx, actor, { id: sourceId, programmeId: programme.id }, document);
  }, actor);
}

async function addOnce(programme: Place, { sha256 }: NewDocument, work: (tx: Tx) => Promise<{ ok: true; sourceId: number } | Refusal>, actor: Actor): Promise<Added> {
  if (!mayAddSources(actor)) return refuse("not-allowed", "recommendations.refusal.notAllowed");
  const added = await allOrNothing(work);
  if (added.ok || added.reason !== "invalid") return added;
  const known = await findKnown(programme, sha256);
  return { ...added, known: known ?? undefined };
}

async function addDocument(tx: Tx, actor: Actor, { id, programmeId }: { id: number; programmeId: number }, { name, sha256, mediaType, size }: NewDocument) {
  const row = { sourceId: id, programmeId, name, sha256, mediaType, size, addedByName: actor.name, addedById: actor.personId ?? 0 };
  const { count } = await tx.sourceDocument.createMany({ data: [row], skipDuplicates: true });
  if (!count) return refuse("invalid", "sources.refusal.known", {}, name ? "file" : "text");
  await askToTakeUp(id, tx);
  return { ok: true as const, sourceId: id };
}

/** The source of a programme that has this file. */
async function findKnown({ id: programmeId, timeZone }: Place, sha256: string): Promise<KnownDocument | null> {
  const there = await db.sourceDocument.findUnique({ where: { programmeId_sha256: { programmeId, sha256 } }, include: { source: { select: { title: true } } } });
  return there ? { sourceId: there.sourceId, title: there.source.title, by: there.addedByName, on: dayOfInstant(there.addedAt.toISOString(), timeZone) } : null;
}
