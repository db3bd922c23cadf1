import type { Act } from "~/recommendations/acts";
import { STATUS_ACT_NAMES } from "~/recommendations/acts";
import type { Field } from "~/recommendations/changes";

/** What a part of the history holds: entries of these acts, of this channel, or that change one of these fields. */
type Part = { acts?: readonly Act[]; fields?: readonly Field[]; press?: boolean; announced?: boolean; ours?: boolean };

/** The parts of an item's history that may be read alone, as its address names them. */
export const TIMELINE_FILTERS = {
  all: {},
  status: {
    acts: [...STATUS_ACT_NAMES, "register", "confirmRegistration", "setDeadline", "void", "revive"],
    fields: ["status", "deadline", "reviewOn"],
    announced: true,
  },
  updates: { acts: ["update", "comment", "correctEntry", "widen", "reportImplemented", "return"] },
  actions: { acts: ["addActionItem", "editActionItem", "completeActionItem", "cancelActionItem", "reopenActionItem"], fields: ["actionItem"] },
  decisions: {
    acts: ["propose", "concur", "recordConcurrence", "decline", "withdraw", "setPosition", "draftPosition", "setWording", "split", "merge"],
    fields: ["proposal", "position", "wording"],
  },
  press: { press: true },
  ours: { ours: true },
} as const satisfies Record<string, Part>;

export type TimelineFilter = keyof typeof TIMELINE_FILTERS;

export const TIMELINE_FILTER_NAMES = Object.keys(TIMELINE_FILTERS) as TimelineFilter[];

/** The filter a word of the address names; everything where it names none. */
export const readTimelineFilter = (word: string | null): TimelineFilter => TIMELINE_FILTER_NAMES.find((name) => name === word) ?? "all";

/** What belongs to a part. */
export const partOf = (filter: TimelineFilter): Part => TIMELINE_FILTERS[filter];
