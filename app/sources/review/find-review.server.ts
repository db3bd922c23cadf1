import { wordsFor } from "~/history/reader.server";
import type { Words } from "~/history/value-words";
import { forbidden, notFound } from "~/http.server";
import type { Membership } from "~/programmes/membership.server";
import { barRegister } from "~/recommendations/forms/register.server";
import { requireSource, type FoundSource } from "../page/find-source.server";

type Asked = { request: Request; params: { programme?: string; source?: string } };

export type ReviewedDocument = Pick<FoundSource, "id" | "title" | "publisher" | "publishedOn" | "url"> & { language: string | null };

/** Who reviews which document; `page` is the source's own address, `words` are the reader's. */
export type Review = Membership & { document: ReviewedDocument; page: string; words: Words };

/** The review that an address names, for who may register what is found; there is none of a document that was not read. */
export async function requireReview(asked: Asked): Promise<Review> {
  const { source, base, ...membership } = await requireSource(asked);
  if (source.document?.state !== "READ") throw notFound();
  if (barRegister(membership)) throw forbidden();
  return { ...membership, document: { ...source, language: source.document.language }, page: `${base}/sources/${source.id}`, words: wordsFor(membership, asked.request) };
}
