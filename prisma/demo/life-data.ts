import { z } from "zod";
import { PositionValue, Priority } from "#db/enums";
import { JOINT_ACTS, type JointAct } from "~/recommendations/acts";
import { Head, Item, Parts } from "./programme-data";
import { TrainingSessions } from "./session-data";

/** Days before (negative) or after the day of loading. */
const Past = z.int().max(0);
const Future = z.int().positive();

/** As it is said; {day}, {month}, {quarter}, {half} and {year} stand for those of the day so many days from loading. */
const Deadline = z.strictObject({ said: z.string().min(1), days: z.int().optional() });

const Evidence = z.union([
  z.strictObject({ title: z.string(), url: z.url() }),
  z.strictObject({ file: z.string(), lines: z.array(z.string()) }),
]);

/** Every act says who does it, how many days before loading it happened, and why. */
const act = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.strictObject({
    act: z.literal(name),
    by: z.string(),
    days: Past,
    note: z.string().default(""),
    /** Only the actor's own side sees it. */
    ownSide: z.boolean().default(false),
    /** A name for later acts to refer to. */
    label: z.string().optional(),
    ...shape,
  });

const optional = z.string().optional();
const evidence = z.array(Evidence).default([]);
const wordings = z.partialRecord(z.enum(["en", "ru", "ur"]), z.string());
const to = z.enum(JOINT_ACTS as [JointAct, ...JointAct[]]);

const Act = z.discriminatedUnion("act", [
  act("update", { evidence }),
  act("comment", {}),
  act("correctEntry", { of: z.string() }),
  act("start", { evidence }),
  act("reportNotStarted", {}),
  act("hold", { reviewIn: Future }),
  act("resume", {}),
  act("reportImplemented", { evidence: evidence.unwrap().min(1) }),
  act("return", {}),
  act("confirmCompletion", {}),
  act("discontinue", {}),
  act("carryOver", { into: z.array(z.string()).min(1) }),
  act("reopen", {}),
  act("assignOwner", { owner: z.string() }),
  act("setPosition", { position: z.enum(PositionValue), reason: z.string().default("") }),
  act("setDeadline", { deadline: Deadline.nullable() }),
  act("setWording", { title: optional, wordings }),
  act("addActionItem", { key: z.string(), what: z.string(), member: optional, organisation: optional, due: Deadline.optional() }),
  act("completeActionItem", { of: z.string() }),
  act("cancelActionItem", { of: z.string() }),
  act("concur", { to }),
  act("decline", { to }),
  act("withdraw", { to }),
]);

/** Who registered it, and the status that its source states, if it states one. */
const Registered = z.strictObject({
  by: z.string(),
  days: Past,
  note: z.string().default(""),
  statedAs: z.enum(["NOT_STARTED", "IN_PROGRESS"]).optional(),
});

const LivedItem = Item.extend({
  /** A name for other items to refer to. */
  key: z.string(),
  wording: z.string().min(1),
  priority: z.enum(Priority).default("NORMAL"),
  successMeasure: z.string().default(""),
  registered: Registered,
  acts: z.array(Act),
});

const recommendations = z.array(LivedItem);

/** A document to be reviewed, by its file beside this one. */
const SampleDocument = z.strictObject({ file: z.string().regex(/^[a-z-]+\.(docx|pdf|html)$/), byline: z.string(), by: z.string() });

/** Items with a life of their own, lived by the demo's offices, in a programme that is there already, and the body in which everything is tried out. */
export const AddedLives = Parts.extend({ programme: z.string(), sessions: TrainingSessions, documents: z.array(SampleDocument), recommendations });

/** The same as a programme of its own. */
export const ProgrammeOfLives = Head.extend(Parts.shape).extend({ recommendations });

export type ActData = z.infer<typeof Act>;
export type EvidenceData = z.infer<typeof Evidence>;
export type DeadlineData = z.infer<typeof Deadline>;
export type LivedItem = z.infer<typeof LivedItem>;
export type SampleDocument = z.infer<typeof SampleDocument>;
