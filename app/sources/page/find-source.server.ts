import { z } from "zod";
import type { SourceDocument } from "#db/client";
import { db } from "~/db.server";
import { notFound, numberParam } from "~/http.server";
import { requireMember } from "~/programmes/membership.server";
import type { Message } from "~/refusal";
import { dayOfInstant } from "~/ui/dates";

const Said = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])).optional() });

/** A source of a programme with what is known of its document, its text left out; null where the programme has no such source. */
export async function findSource(programme: { id: number; timeZone: string }, id: number) {
  const row = await db.source.findFirst({ where: { id, programmeId: programme.id }, include: { document: { omit: { text: true } } } });
  if (!row) return null;
  const { key, title, byline, publisher, publishedOn, url, document } = row;
  return { id, key, title, byline, publisher, publishedOn, url, document: document && describeDocument(document, programme.timeZone) };
}

type Document = Omit<SourceDocument, "text">;

function describeDocument({ name, sha256, mediaType, size, state, refusal, warnings, language, pages, addedAt, addedByName, addedById }: Document, timeZone: string) {
  return {
    name, sha256, mediaType, size, state, language, pages, addedBy: addedByName, addedById, addedOn: dayOfInstant(addedAt.toISOString(), timeZone),
    refusal: state === "REFUSED" ? (Said.nullable().parse(refusal) as Message | null) : null,
    warnings: z.array(Said).parse(warnings) as Message[],
  };
}

export type FoundSource = NonNullable<Awaited<ReturnType<typeof findSource>>>;

/** The source that an address names, for a member of its programme. */
export async function requireSource({ request, params }: { request: Request; params: { programme?: string; source?: string } }) {
  const membership = await requireMember(request, params.programme);
  const source = await findSource(membership.programme, numberParam(params.source));
  if (!source) throw notFound();
  return { ...membership, source, base: `/p/${membership.programme.key}` };
}
