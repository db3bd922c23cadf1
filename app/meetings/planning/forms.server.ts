import { z } from "zod";
import { day, id, line, optional, optionalLine, optionalText, text } from "~/form-fields.server";
import { say } from "~/form-errors.server";
import { isTimeZone } from "~/programmes/time-zones";
import { isTime } from "./wall-clock";

const time = z.string().default("").transform((typed) => typed.trim()).refine((typed) => !typed || isTime(typed), say("meetings.when.notATime"));
const which = z.enum(["", "first", "second"]).default("");
const number = optional(z.string().regex(/^\d{1,4}$/, say("errors.notANumber")).transform(Number).refine((value) => value >= 1, say("errors.notANumber")));
const link = optional(z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(500));
const version = z.string().regex(/^[1-9]\d{0,8}$/, say("errors.notUnderstood")).transform(Number);

const when = {
  on: line(60),
  startTime: time,
  startWhich: which,
  endDay: optional(day).transform((value) => value ?? ""),
  endTime: time,
  endWhich: which,
  timeZone: z.string().refine(isTimeZone, say("meetings.when.unknownZone")),
};

const details = {
  title: line(200),
  number,
  place: optionalLine(200),
  link: link.transform((value) => value ?? ""),
  hostSideId: optional(id),
};

export const PlanForm = z.object({ bodyId: id, after: optional(id), ...details, ...when });
export const MeetingEditForm = z.object({ version, ...details, ...when });

/** What each move of a planned meeting asks for. */
export const MOVE_FORMS = {
  postpone: z.object({ version, note: optionalText(2_000) }).transform((values) => ({ ...values, when: null })),
  cancel: z.object({ version, note: text(2_000) }).transform((values) => ({ ...values, when: null })),
  replan: z.object({ version, note: optionalText(2_000), ...when }).transform(({ version, note, ...when }) => ({ version, note, when })),
};
