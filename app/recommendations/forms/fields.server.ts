import { z } from "zod";
import { say } from "~/form-errors.server";
import { day, optionalLine } from "~/form-fields.server";
import { readPeriod, isFuture, type PeriodProblem } from "~/history/periods";
import type { MessageKey } from "~/locales/translator";
import { JOINT } from "~/ui/audience-field";
import type { Happened } from "~/recommendations/item";

/** The version of the item that the page was drawn from. */
export const version = z.string(say("forms.versionMissing")).regex(/^\d{1,9}$/, say("forms.versionMissing")).transform(Number);

/** A choice among rows that were read for this programme and this reader; anything else is no choice. */
export function oneOf<Row>(rows: readonly Row[], nameOf: (row: Row) => string | number) {
  return z.string().transform((value, context): Row => {
    const row = rows.find((one) => String(nameOf(one)) === value);
    if (row) return row;
    context.addIssue({ code: "custom", message: "errors.notAChoice" satisfies MessageKey });
    return z.NEVER;
  });
}

/** Everybody, or the reader's own side: its code. No other room exists. */
export function audience(side: { code: string } | null) {
  return z.string().default(JOINT).refine((value) => value === JOINT || value === side?.code, say("errors.notAChoice"))
    .transform((value) => (value === JOINT ? null : value));
}

const PROBLEMS: Record<PeriodProblem, MessageKey> = {
  ambiguous: "forms.period.ambiguous",
  impossible: "forms.period.impossible",
  outOfRange: "forms.period.outOfRange",
  unreadable: "forms.period.unreadable",
};

/** When something happened, as a person types it; today where nothing is typed. */
export function period(today: string, maximum: number) {
  return optionalLine(maximum).transform((typed, context): Happened | null => {
    if (typed === "") return null;
    const read = readPeriod(typed, today);
    if (typeof read !== "string" && !isFuture(read.on, today)) return read;
    const message: MessageKey = typeof read === "string" ? PROBLEMS[read] : "recommendations.refusal.happenedInFuture";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });
}

/** A day that is not to come. */
export function pastDay(today: string) {
  return day.refine((value) => value <= today, say("forms.period.future"));
}
