import type { Deadline } from "~/recommendations/changes";
import { parseDeadline } from "~/recommendations/deadlines";
import { isNamed, type Candidate } from "./assignee";

/** An action item typed in one line; the assignee as typed, for `matchAssignee`. */
export type OneLine = { what: string; assignee: string | null; due: Deadline | null };

const QUOTED = /^(?:"([^"]*)"|“([^“”]*)”|«([^«»]*)»|„([^„“”]*)[“”])/;
const MARK = /(?:^|\s)@(?=\S)/;
/** A date before the assignee, or without one, is taken as due only where the words say so. */
const SAID_AS_DUE = /^(?:(?:by|due|until|till|no later than|not later than)\s|\d{4}-\d\d?-\d\d?$|\S+ (?:day|week|month|year)s? (?:from|after) (?:the )?(?:date of |day of )?(?:the )?sign)/i;
const UNFINISHED = /(?:^|\s)(?:of|on|for|from|since|at|the|to|and|between|after|before|as)$/i;

/** A name goes on after these: "Ministry of Transport" is not meant by "Ministry of Transport and Communications". */
const GOES_ON = /^(?:and|of|for|&)\s/i;
const LONGEST_NAME = 20;
const LONGEST_DATE = 12;

type Context = { today: string; candidates?: readonly Candidate[] };
type Tail = { name: string; rest: string };

/** Reads `Draft the schedule @TDAP 2027-03-31`. Names of several words need no quotes where a candidate has that name, or a date follows. */
export function parseOneLine(text: string, { today, candidates = [] }: Context): OneLine {
  const line = text.replace(/\s+/g, " ").trim();
  const at = MARK.exec(line);
  if (!at) return { assignee: null, ...takeDue(line, today, SAID_AS_DUE) };
  const before = line.slice(0, at.index);
  const { name, rest } = splitTail(line.slice(at.index + at[0].length), today, candidates);
  const after = takeDue(rest, today);
  if (after.due) return { what: join(before, after.what), assignee: name || null, due: after.due };
  const { what, due } = takeDue(before, today, SAID_AS_DUE);
  return { what: join(what, rest), assignee: name || null, due };
}

const join = (...parts: string[]) => parts.map((part) => part.trim()).filter(Boolean).join(" ");

/** Divides what follows the @ into the name and the rest: by quotes, by the longest name that exists, or where a date begins. */
function splitTail(tail: string, today: string, candidates: readonly Candidate[]): Tail {
  const quoted = QUOTED.exec(tail);
  if (quoted) return { name: quoted.slice(1).find((one) => one !== undefined)?.trim() ?? "", rest: tail.slice(quoted[0].length).trim() };
  const words = tail.replace(/^["“«„]/, "").split(" ");
  const split = (count: number): Tail => ({ name: words.slice(0, count).join(" ").replace(/[,;:.]$/, ""), rest: words.slice(count).join(" ") });
  const counts = words.slice(0, LONGEST_NAME).map((_, index) => index + 1);
  const named = counts.findLast((count) => isNamed(split(count).name, candidates));
  if (named && !GOES_ON.test(split(named).rest)) return split(named);
  const first = Math.max(1, words.length - LONGEST_DATE);
  const dated = words.findIndex((_, count) => count >= first && parseDeadline(split(count).rest, { today }));
  return split(dated > 0 ? dated : words.length);
}

/** Takes a date off the end of a text; the longest that is one. */
function takeDue(text: string, today: string, allowed?: RegExp): { what: string; due: Deadline | null } {
  const words = text.split(" ").filter(Boolean);
  for (let from = Math.max(0, words.length - LONGEST_DATE); from < words.length; from++) {
    const said = words.slice(from).join(" ");
    const what = words.slice(0, from).join(" ");
    if (allowed && (!allowed.test(said) || !what || UNFINISHED.test(what))) continue;
    const due = parseDeadline(said, { today });
    if (due) return { what, due };
  }
  return { what: text.trim(), due: null };
}
