import type { OutcomeEffect } from "#db/enums";
import { labelChange, sayValue } from "~/history/change-words";
import { listWords, nameSide, sayDeadline, sayPosition, VALUES, type Words } from "~/history/value-words";
import type { Deadline, FieldChange, Value } from "~/recommendations/changes";
import { formatDay } from "~/ui/dates";

type Clause = "status" | "held" | "deadline" | "deadlineMoved" | "deadlineNone" | "owner" | "ownerNone" | "position" | "livesOnIn" | "carriedFrom" | "other" | "otherNone";
type Told = { clause: Clause; values: Record<string, string> };

/** Fields that only go along with another, or have a sentence of their own. */
const SILENT: readonly FieldChange["field"][] = ["heldFrom", "closedFrom", "confirmed", "reviewOn", "evidence", "proposal", "outcome", "actionItem", "positionDraft", "livesOnIn", "carriedFrom", "succession"];

/** A sentence for each change that was made. */
export const sayDid = (changes: readonly FieldChange[], item: string, words: Words) =>
  clausesOf(changes, words).map(({ clause, values }) => words.t(`meetingRecord.said.did.${clause}`, { item, ...values }));

/** All of them as what was decided or proposed; "" where nothing changes. */
export function sayThat(changes: readonly FieldChange[], item: string, words: Words): string {
  return listWords(clausesOf(changes, words).map(({ clause, values }) => words.t(`meetingRecord.said.that.${clause}`, { item, ...values })), words.intl);
}

function clausesOf(changes: readonly FieldChange[], words: Words): Told[] {
  const into = changes.flatMap((change) => (change.field === "livesOnIn" && change.to ? [change.to.name] : change.field === "succession" ? intoOf(change.to) : []));
  const from = changes.flatMap((change) => (change.field === "carriedFrom" && change.to ? [change.to.name] : []));
  const rest = changes.filter(({ field }) => !SILENT.includes(field) && !((into.length || from.length) && field === "status"));
  const lives: [Clause, string[]][] = [["livesOnIn", into], ["carriedFrom", from]];
  return [
    ...lives.flatMap(([clause, names]) => (names.length ? [{ clause, values: { to: listWords(names, words.intl) } }] : [])),
    ...rest.map((change) => clauseOf(change, changes, words)),
  ];
}

/** What items live on in by a split or a merge that is still to take effect. */
const intoOf = (to: Value<"succession"> | null) => (to?.into ? [to.into.name] : (to?.parts ?? []).map(({ title }) => `“${title}”`));

function clauseOf(change: FieldChange, all: readonly FieldChange[], words: Words): Told {
  const { field, from, to } = change;
  if (field === "status" && to) {
    const review = all.find((one) => one.field === "reviewOn")?.to;
    const held = to === "ON_HOLD" && typeof review === "string";
    return held ? { clause: "held", values: { day: formatDay(review, words.intl) } } : { clause: "status", values: { to: words.t(`status.${to}`) } };
  }
  if (field === "deadline") return sayMoved(from, to, words);
  if (field === "owner") return to ? { clause: "owner", values: { to: VALUES.owner(to, words) } } : { clause: "ownerNone", values: { from: from?.name ?? "" } };
  if (field === "position" && to) return { clause: "position", values: { side: nameSide(change.key, words), to: sayPosition({ ...to, on: null }, words).replace(/[.\s]+$/u, "") } };
  const [name, value] = [labelChange(change, words), sayValue(field, to as never, words)];
  return value ? { clause: "other", values: { field: name, to: value.replace(/[.\s]+$/u, "") } } : { clause: "otherNone", values: { field: name } };
}

function sayMoved(from: Deadline | null, to: Deadline | null, words: Words): Told {
  const before = from ? sayDay(from, words) : "";
  if (!to) return { clause: "deadlineNone", values: { from: before } };
  return { clause: from ? "deadlineMoved" : "deadline", values: { from: before, to: sayDay(to, words) } };
}

/** A deadline as a record names it: the day, and how it was said; else as it was said. */
export function sayDay(deadline: Deadline, words: Words): string {
  const { said, lastDay, kind } = deadline;
  if (kind === "CONTINUOUS") return words.t("meetingRecord.said.continuous");
  if (!lastDay || kind === "DAY") return lastDay ? formatDay(lastDay, words.intl) : said || sayDeadline(deadline, words);
  return words.t("meetingRecord.said.deadline", { day: formatDay(lastDay, words.intl), said });
}

const ACTIONS: Partial<Record<OutcomeEffect, "actionProposed" | "actionOnSignature">> = { PROPOSED: "actionProposed", TO_PLENARY: "actionProposed", ON_SIGNATURE: "actionOnSignature" };

/** A step: what, who, by when. */
export function sayAction({ from, to }: { from: Value<"actionItem"> | null; to: Value<"actionItem"> | null }, effect: OutcomeEffect, words: Words): string {
  const step = to ?? from;
  if (!step) return "";
  const who = step.assignee?.name ?? step.organisation?.name ?? words.t("meetingRecord.said.nobody");
  const state = step.status === "OPEN" ? "" : words.t(`history.actionItem.statuses.${step.status}`);
  const what = [step.what.replace(/[.\s]+$/u, ""), who, step.due ? sayDay(step.due, words) : "", state].filter(Boolean).join(" — ");
  return words.t(`meetingRecord.said.${ACTIONS[effect] ?? "action"}`, { what });
}
