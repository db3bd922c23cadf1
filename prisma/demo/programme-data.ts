import { z } from "zod";
import { MeetingKind, Precision } from "#db/enums";

/** 2026-02-24, 2026-02, 2022-Q2 or 2026. */
const Period = z.object({ date: z.string().regex(/^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?$/), precision: z.enum(Precision) });

const Citation = z.strictObject({ publisher: z.string().min(1), date: z.string().optional(), url: z.url() });

const Passage = z.strictObject({ source: z.string(), location: z.string().min(1), start: z.int().optional(), end: z.int().optional() });

const Party = z.strictObject({ abbreviation: z.string().min(1), role: z.enum(["lead", "supporting"]), suggested: z.boolean().default(false) });

/** What every item of a demonstration begins with: its words, where they come from, and who is concerned. */
export const Item = z.strictObject({
  title: z.string().min(1),
  sector: z.string(),
  passages: z.array(Passage).min(1),
  organisations: z.record(z.string(), z.array(Party)),
});

/** What a programme is made of besides its items; a file may also add to the programme of another. */
export const Parts = z.strictObject({
  sectors: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  organisations: z.array(z.strictObject({ name: z.string(), abbreviation: z.string(), side: z.string().nullable() })),
  bodies: z.array(z.strictObject({ name: z.string(), abbreviation: z.string(), training: z.boolean().default(false) })),
  sources: z.array(z.strictObject({ key: z.string(), title: z.string(), byline: z.string(), publisher: z.string(), url: z.string() })),
});

const text = z.string().min(1);

export const Head = z.strictObject({
  programme: z.strictObject({ key: text, name: text, referencePrefix: text, timeZone: text, notice: text }),
  sides: z.array(z.strictObject({ code: z.string(), name: z.string() })).min(1),
});

const Meeting = Period.extend({
  kind: z.enum(MeetingKind),
  body: z.string().nullable(),
  series: z.string(),
  title: z.string(),
  place: z.string(),
  outcomes: z.array(z.string()),
  citations: z.array(Citation).min(1),
}).strict();

const Statistic = z.strictObject({
  measure: z.string(),
  unit: z.string(),
  series: z.string().min(1),
  year: z.int(),
  value: z.number(),
  citations: z.array(Citation).min(1),
});

const Fact = Period.extend({
  kind: z.enum(["meeting", "agreement", "announcement", "rescheduled", "decision", "launch", "statistic", "report"]),
  text: z.string().min(1),
  announcedFor: Period.extend({ reason: z.string().optional() }).optional(),
  citations: z.array(Citation).min(1),
}).strict();

/** Work is in progress since the first day of those that `why` names; it is the date of a fact. */
const Status = z.union([z.strictObject({ inProgressSince: z.string(), why: z.string() }), z.strictObject({ notReportedBecause: z.string() })]);

const PressItem = Item.extend({ wording: z.string().min(1), facts: z.array(Fact), status: Status }).refine(
  ({ status, facts }) => !("inProgressSince" in status) || facts.some(({ date }) => date === status.inProgressSince),
  "No fact has the date of the status",
);

/** The portfolio as the press reports it. */
export const PressRecord = Head.extend(Parts.shape).extend({
  /** The year of the latest events that each source speaks of: its items stand in the portfolio from the end of it. */
  sourceDates: z.record(z.string(), Period),
  meetings: z.array(Meeting),
  statistics: z.array(Statistic),
  recommendations: z.array(PressItem),
});

export type Head = z.infer<typeof Head>;
export type Parts = z.infer<typeof Parts>;
export type ItemData = z.infer<typeof Item>;
export type PressRecord = z.infer<typeof PressRecord>;
export type PressItem = z.infer<typeof PressItem>;
