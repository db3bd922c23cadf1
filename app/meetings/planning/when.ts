import type { Precision } from "#db/enums";
import { readSpan } from "~/history/period-words";
import { precisionOf } from "~/history/periods";
import { refuse, type Refusal } from "~/refusal";
import { instantsAt, isTooLong } from "./wall-clock";

/** When a meeting is as it was typed; "" for what was left out. */
export type TypedWhen = {
  on: string;
  startTime: string;
  startWhich: "" | "first" | "second";
  endDay: string;
  endTime: string;
  endWhich: "" | "first" | "second";
  timeZone: string;
};

/** When a meeting is: the day or period, and the instants where they are known to the minute. */
export type When = { heldOn: string; heldPrecision: Precision; startsAt: string | null; endsAt: string | null; timeZone: string };

const YEARS = { from: 1990, to: 2100 };

/** What was typed, understood; or what is wrong about which field. */
export function readWhen(typed: TypedWhen): { ok: true; when: When } | Refusal {
  const read = readSpan(typed.on, YEARS);
  if (typeof read === "string") return refuse("invalid", `meetings.when.${read}`, undefined, "on");
  const heldOn = read.span;
  const heldPrecision = precisionOf(heldOn);
  const bare = { ok: true as const, when: { heldOn, heldPrecision, startsAt: null, endsAt: null, timeZone: "" } };
  if (!typed.startTime) return typed.endTime || typed.endDay ? refuse("invalid", "meetings.when.noStart", undefined, "startTime") : bare;
  if (heldPrecision !== "DAY") return refuse("invalid", "meetings.when.needsDay", undefined, "startTime");
  const start = readInstant(heldOn, typed.startTime, typed.timeZone, typed.startWhich, "start");
  if (!start.ok) return start;
  const end = readEnd(typed, heldOn, start.at);
  return end.ok ? { ok: true, when: { ...bare.when, startsAt: start.at, endsAt: end.at, timeZone: typed.timeZone } } : end;
}

function readEnd(typed: TypedWhen, heldOn: string, startsAt: string): { ok: true; at: string | null } | Refusal {
  if (!typed.endTime) return typed.endDay ? refuse("invalid", "meetings.when.noEnd", undefined, "endTime") : { ok: true, at: null };
  const day = typed.endDay || heldOn;
  if (day < heldOn) return refuse("invalid", "meetings.when.endsBefore", undefined, "endDay");
  if (isTooLong(heldOn, day)) return refuse("invalid", "meetings.when.tooLong", undefined, "endDay");
  const end = readInstant(day, typed.endTime, typed.timeZone, typed.endWhich, "end");
  if (!end.ok) return end;
  return end.at > startsAt ? end : refuse("invalid", "meetings.when.endsBefore", undefined, "endTime");
}

function readInstant(day: string, time: string, timeZone: string, which: TypedWhen["startWhich"], name: "start" | "end"): { ok: true; at: string } | Refusal {
  const [first, second] = instantsAt(day, time, timeZone);
  const values = { time, zone: timeZone.replace(/^.*\//, "").replaceAll("_", " ") };
  if (!first) return refuse("invalid", "meetings.when.skipped", values, `${name}Time`);
  if (second && !which) return refuse("invalid", "meetings.when.repeated", values, `${name}Which`);
  return { ok: true, at: second && which === "second" ? second : first };
}
