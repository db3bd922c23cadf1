import { labelChange, sayValue } from "~/history/change-words";
import type { Words } from "~/history/value-words";
import type { Field } from "~/recommendations/changes";
import type { State } from "~/recommendations/state";
import type { Status } from "#db/enums";
import type { Section } from "./sections";

/** A state of an item, the joint entry that brought it, and the day it counts from (or was recorded, where that is compared). */
export type Step = { version: number; day: string; state: State };

/** The states of an item from the first date to the second, in order; it begins with its first where it is new. */
export type Trail = { was: State | null; steps: readonly Step[] };

/** One thing that changed: from → to, in words or as statuses, by how many days, and the entry that made it so. */
export type Part = { label: string; from: string; to: string; statuses: [from: Status | null, to: Status | null] | null; days: number; note: string; entry: { version: number; day: string } | null };

type Read = (state: State) => unknown;

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The entry since which something is what it is at the end. */
export function entryOf({ was, steps }: Trail, read: Read): Step {
  const last = steps.at(-1);
  if (!last) throw new Error("Nothing happened");
  const index = steps.findLastIndex(({ state }) => !same(read(state), read(last.state)));
  const first = index < 0 && was && same(read(was), read(last.state)) ? last : steps[index + 1];
  return first ?? last;
}

type Say = (was: State | null, is: State, words: Words) => { label: string; from: string; to: string; statuses?: Part["statuses"]; days?: number; read: Read }[];

const DAY = 86_400_000;

const status: Say = (was, is) => [{ label: "", from: "", to: "", statuses: [was?.status ?? null, is.status], read: ({ status }) => status }];

const voided: Say = (was, is, words) => {
  const say = (state: State | null) => words.t(state?.voided ? "compare.place.VOID" : `status.${state?.status ?? is.status}`);
  return [{ label: "", from: say(was), to: say(is), read: ({ voided }) => voided }];
};

const deadline: Say = (was, is, words) => {
  const [before, after] = [was?.deadline?.lastDay, is.deadline?.lastDay];
  const days = before && after ? (Date.parse(after) - Date.parse(before)) / DAY : 0;
  return [{ label: "", from: sayValue("deadline", was?.deadline ?? null, words), to: sayValue("deadline", is.deadline, words), days, read: ({ deadline }) => deadline }];
};

const owner: Say = (was, is, words) => [{ label: "", from: sayValue("owner", was?.owner ?? null, words), to: sayValue("owner", is.owner, words), read: ({ owner }) => owner?.id }];

/** What each side has its own of: positions, organisations. */
const bySide = (field: "position" | "organisations", of: (state: State) => Record<string, unknown>): Say => (was, is, words) =>
  words.sides.map(({ code }) => code).filter((code) => !same(was && of(was)[code], of(is)[code])).map((code) => {
    const say = (state: State | null) => sayValue(field, ((state && of(state)[code]) ?? null) as never, words);
    return { label: labelChange({ field, key: code }, words), from: say(was), to: say(is), read: (state) => of(state)[code] };
  });

const PLAIN = ["title", "kind", "sector", "priority", "successMeasure", "confirmed", "reviewOn"] as const satisfies readonly Field[];

const details: Say = (was, is, words) => [
  ...PLAIN.filter((field) => field !== "reviewOn" || was?.status === is.status).map((field) => {
    const read: Read = field === "sector" ? ({ sector }) => sector?.id : (state) => state[field];
    return { label: labelChange({ field, key: "" }, words), from: sayValue(field, (was?.[field] ?? null) as never, words), to: sayValue(field, is[field] as never, words), read };
  }),
  ...[...new Set([...Object.keys(was?.wordings ?? {}), ...Object.keys(is.wordings)])].sort().map((language) => ({
    label: labelChange({ field: "wording", key: language }, words), from: "", to: words.t(is.wordings[language] ? "compare.reworded" : "compare.wordingGone"),
    read: ({ wordings }: State) => wordings[language],
  })),
].filter(({ read }) => !same(was && read(was), read(is)));

/** What the lines of each section say. */
const SAY: Record<Section, Say> = {
  new: status, moved: status, closed: status, reopened: status, rescheduled: deadline, deadline, owner,
  organisations: bySide("organisations", ({ organisations }) => organisations), positions: bySide("position", ({ positions }) => positions), details, void: voided, revived: voided,
};

/** What a section says of an item: each thing from → to with the entry that made it so; of a new item, the entry that registered it. */
export function describeTrail(section: Section, trail: Trail, words: Words): Part[] {
  const is = trail.steps.at(-1);
  if (!is) return [];
  return SAY[section](trail.was, is.state, words).map(({ read, statuses = null, days = 0, ...said }) => {
    const { version, day } = section === "new" ? (trail.steps[0] ?? is) : entryOf(trail, read);
    return { ...said, statuses, days: section === "rescheduled" ? days : 0, note: "", entry: { version, day } };
  });
}
