import { z } from "zod";
import { RecordKind } from "#db/enums";

const text = z.string().min(1);
const Topic = z.strictObject({ title: text, minutes: z.int().positive() });
/** An account for each side. */
const Holders = z.record(z.string(), z.string());

/** The body in which everything is tried out: what it is, the session it has held and the one that is being prepared. */
export const TrainingSessions = z.strictObject({
  body: text,
  recordKind: z.enum(RecordKind),
  rhythm: text,
  languages: z.array(text).min(1),
  coChairs: Holders,
  secretaries: Holders,
  /** Abbreviations of those that sit in it. */
  organisations: z.array(text),
  /** The working group that proposes to it, and which recommendations it reviews: a filter of the list. */
  group: z.strictObject({ name: text, scope: text }),
  /** Days before or after the day of loading. */
  held: z.strictObject({ title: text, place: text, days: z.int().negative(), outcomes: z.array(text) }),
  planned: z.strictObject({
    title: text,
    place: text,
    days: z.int().positive(),
    from: text,
    until: text,
    by: text,
    opening: Topic,
    /** What each side's secretary has taken of the proposed agenda, by the keys of the items. */
    takes: z.record(z.string(), z.array(z.string())),
    closing: Topic,
  }),
});

export type TrainingSessions = z.infer<typeof TrainingSessions>;
