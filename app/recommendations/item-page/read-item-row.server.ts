import { z } from "zod";
import { EvidenceKind } from "#db/enums";
import { ActionItemValue, FIELD_VALUES, FieldChanges, Position } from "~/recommendations/changes";
import { ItemRow } from "~/recommendations/item-row.server";
import { SeenAlso } from "~/recommendations/see-also.server";
import { Awaited, Other } from "./read-related.server";

const instant = z.string().transform((at) => new Date(at).toISOString());

/** Everything the page of one item shows besides its history, as one row of the database gives it. */
export const ItemPageRow = ItemRow.extend({
  ownerOffice: z.string(),
  ownerLeft: z.boolean(),
  /** Who acts for the owner today, and until when. */
  acting: z.object({ name: z.string(), until: z.string() }).nullable(),
  /** Its organisations by the names they have now. */
  called: z.array(z.object({ id: z.number(), name: z.string(), abbreviation: z.string() })),
  follows: z.boolean(),
  /** The latest entry of the reader's own room; 0 while it is empty. */
  roomVersion: z.number(),
  lastReport: z
    .object({ personId: z.number().nullable(), memberId: z.number().nullable(), onBehalfOf: z.string(), ownerPersonId: z.number().nullable() })
    .nullable(),
  /** A position that the reader's own side prepares. */
  draft: Position.nullable(),
  /** Wordings in force and those that proposals name. */
  texts: z.array(z.object({ language: z.string(), sha256: z.string(), text: z.string() })),
  hasEarlierWordings: z.boolean(),
  passages: z.array(
    z.object({
      title: z.string(),
      byline: z.string(),
      publisher: z.string(),
      publishedOn: z.string(),
      url: z.string(),
      location: z.string(),
      quote: z.string(),
      /** Names it in the history, where it was added after registration. */
      partId: z.string().nullable(),
      id: z.number(),
      sourceId: z.number(),
      /** Whether it can be opened where it stands in the text of its source. */
      opens: z.boolean(),
    }),
  ),
  proposals: z.array(FIELD_VALUES.proposal.extend({ id: z.string(), proposedAt: instant, changes: FieldChanges })),
  actionItems: z.array(ActionItemValue.extend({ id: z.string(), side: z.string().nullable() })),
  evidence: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(EvidenceKind),
      title: z.string(),
      url: z.string(),
      size: z.number(),
      side: z.string().nullable(),
      by: z.string(),
      at: instant,
      entry: z.object({ side: z.string().nullable(), version: z.number() }),
    }),
  ),
  livesOnIn: z.array(Other),
  carriedFrom: z.array(Other),
  waitsFor: z.array(Awaited),
  blocks: z.array(Other),
  merging: z.array(Other),
  seeAlso: z.array(SeenAlso),
  /** Whether the reader is a member of another programme too. */
  elsewhere: z.boolean(),
});

export type ItemPageRow = z.infer<typeof ItemPageRow>;
