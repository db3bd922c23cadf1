import { z } from "zod";
import { ActionItemStatus, DeadlineKind, EvidenceKind, Kind, OutcomeKind, PositionValue, Priority, ProposalState, Status } from "#db/enums";
import { Named, Origin, Passage, Succession } from "./succession-value";

export const Deadline = z.object({
  kind: z.enum(DeadlineKind),
  said: z.string(),
  /** The last day it allows; null while its event is not recorded, or when continuous. */
  lastDay: z.string().nullable(),
  event: z.string(),
});

export const Position = z.object({ value: z.enum(PositionValue), reason: z.string(), on: z.string().nullable() });

export const Lead = z.object({
  id: z.number().int(),
  name: z.string(),
  abbreviation: z.string(),
  role: z.enum(["lead", "supporting"]),
  suggested: z.boolean(),
  focalPoint: Named.nullable(),
});

export const ActionItemValue = z.object({
  what: z.string(),
  assignee: Named.nullable(),
  organisation: Named.nullable(),
  due: Deadline.nullable(),
  status: z.enum(ActionItemStatus),
});

export const EvidenceValue = z.object({
  kind: z.enum(EvidenceKind),
  title: z.string(),
  url: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
});

export const Concurrence = z.object({ side: z.string(), personId: z.number().int().nullable(), name: z.string() });

/** What each field of an item's history holds. A field that is missing here does not compile anywhere else. */
export const FIELD_VALUES = {
  title: z.string(),
  kind: z.enum(Kind),
  sector: Named,
  priority: z.enum(Priority),
  successMeasure: z.string(),
  status: z.enum(Status),
  heldFrom: z.enum(Status),
  closedFrom: z.enum(Status),
  confirmed: z.boolean(),
  reviewOn: z.string(),
  owner: Named.extend({ side: z.string() }),
  deadline: Deadline,
  position: Position,
  /** A position that a side prepares in its own room. */
  positionDraft: Position,
  organisations: z.array(Lead),
  wording: z.string(),
  voided: z.boolean(),
  livesOnIn: Named,
  /** What it was split from or merged of. */
  carriedFrom: Origin,
  /** What a split or a merge would make; in proposals alone: when it takes effect there are items instead. */
  succession: Succession,
  dependsOn: Named,
  passage: Passage,
  actionItem: ActionItemValue,
  evidence: EvidenceValue,
  /** What was said of it in a session; `side`: whose information or reservation it is. */
  outcome: z.object({ kind: z.enum(OutcomeKind), side: z.string() }),
  proposal: z.object({
    act: z.string(),
    /** The changes that take effect; typed again when they do. */
    changes: z.array(z.object({ field: z.string(), key: z.string(), from: z.unknown(), to: z.unknown() })),
    note: z.string(),
    state: z.enum(ProposalState),
    side: z.string(),
    concurred: z.array(Concurrence),
  }),
};

export type Field = keyof typeof FIELD_VALUES;
export type Value<F extends Field> = z.infer<(typeof FIELD_VALUES)[F]>;

/** One changed field, from → to; `key` tells which side, language or part of the item it belongs to. */
export type FieldChange<F extends Field = Field> = { [K in F]: { field: K; key: string; from: Value<K> | null; to: Value<K> | null } }[F];

const [first, ...rest] = (Object.keys(FIELD_VALUES) as Field[]).map((field) =>
  z.object({ field: z.literal(field), key: z.string(), from: FIELD_VALUES[field].nullable(), to: FIELD_VALUES[field].nullable() }),
);

/** Reads changes from the database; anything that is not a known field is an error there, not here. */
export const FieldChanges = z.array(z.discriminatedUnion("field", [first!, ...rest])) as unknown as z.ZodType<FieldChange[]>;

export type Deadline = z.infer<typeof Deadline>;
export type Position = z.infer<typeof Position>;
export type Lead = z.infer<typeof Lead>;
export { Named };
export type ActionItemValue = z.infer<typeof ActionItemValue>;
export type EvidenceValue = z.infer<typeof EvidenceValue>;
export type ProposalValue = Value<"proposal">;
export type Concurrence = z.infer<typeof Concurrence>;

/** A report behind an entry, of the press or of the document it was registered from: what kind of fact, where it stands, and a date it announces. */
export const Report = z.object({
  kind: z.string(),
  /** A deadline in the words of the document, which nobody has agreed to. */
  said: z.string().optional(),
  citations: z.array(z.object({ publisher: z.string(), date: z.string().optional(), url: z.string() })),
  announcedFor: z.object({ date: z.string(), precision: z.string(), reason: z.string().optional() }).nullable(),
});
export type Report = z.infer<typeof Report>;
