import type { DelegateRole } from "#db/enums";
import type { Message } from "~/refusal";
import { splitCells, stripNumbering } from "./delegation-cells";
import { cutRole, roleOf, splitTitle } from "./delegation-words";
import { MOST_DELEGATES, type DelegateValues } from "./delegations";

/** Letters of the longest line that is somebody. */
export const LONGEST_LINE = 600;

type Read = { ok: true; rows: DelegateValues[]; notes: Message[] } | { ok: false; message: Message };
type Line = { text: string; number: number };

/**
 * A list as it was pasted, a person a line in protocol order: what each line says of title, name, office, organisation and role. Headings in brackets
 * or before a colon say the role of who follows. What was guessed or left out is noted, so that it can be looked at.
 */
export function readDelegation(pasted: string, outside = false): Read {
  const lines = pasted.split(/\r\n|[\n\r\u2028\u2029]/u).map((text, index) => ({ text, number: index + 1 })).filter(({ text }) => text.trim());
  const long = lines.find(({ text }) => text.length > LONGEST_LINE);
  if (long) return { ok: false, message: { key: "delegations.paste.longLine", values: { line: long.number, count: long.text.length, maximum: LONGEST_LINE } } };
  const { rows, notes } = readLines(lines, outside ? "OBSERVER" : "MEMBER");
  if (!rows.length) return { ok: false, message: { key: "delegations.paste.nobody" } };
  if (rows.length > MOST_DELEGATES) return { ok: false, message: { key: "delegations.paste.tooMany", values: { count: rows.length, maximum: MOST_DELEGATES } } };
  if (outside) return { ok: true, rows: rows.map((row) => ({ ...row, role: row.role === "INTERPRETER" ? "INTERPRETER" : "OBSERVER" })), notes };
  return { ok: true, ...withHead(rows, notes) };
}

function readLines(lines: readonly Line[], usual: DelegateRole) {
  const rows: DelegateValues[] = [];
  const notes: Message[] = [];
  let under = usual;
  for (const { text, number } of lines) {
    const line = stripNumbering(text);
    const heading = readHeading(line);
    if (!line.trim() || isHeadOfTable(line)) continue;
    if (heading) {
      under = heading.role ?? usual;
      if (!heading.role) notes.push({ key: "delegations.paste.heading", values: { line: number, text: line.trim() } });
      continue;
    }
    const row = readPerson(line, under);
    if (!row) notes.push({ key: "delegations.paste.noName", values: { line: number, text: line.trim() } });
    else rows.push(row);
    if (under === "HEAD" && row) under = usual;
  }
  return { rows, notes };
}

/** A line that is a heading: a role by itself, or anything whole in brackets or before a colon. */
function readHeading(line: string): { role: DelegateRole | null } | null {
  const text = line.trim();
  const role = roleOf(text);
  if (role) return { role };
  return /^\[[^[\]]*\]$|^\([^()]*\)$|^#+\s|:$/u.test(text) ? { role: roleOf(text.replace(/^#+\s*/u, "")) } : null;
}

const HEADS = /^(?:s\.? ?no|no|№|title|name|full name|office|position|designation|post|organi[sz]ation|ministry|role|имя|фио|ф\.и\.о|должность|организация|نام|عہدہ|ادارہ)\.?$/iu;

const isHeadOfTable = (line: string) => {
  const cells = splitCells(line).filter(Boolean);
  return cells.length > 1 && cells.every((cell) => HEADS.test(cell));
};

function readPerson(line: string, under: DelegateRole): DelegateValues | null {
  const [label = "", ...after] = line.split(/:\s+/u);
  const labelled = after.length ? roleOf(label) : null;
  let role = labelled ?? null;
  const kept = splitCells(labelled ? after.join(": ") : line).flatMap((cell) => {
    const whole = cell ? roleOf(cell) : null;
    const { rest, role: cut } = whole ? { rest: "", role: whole } : cutRole(cell);
    role ??= cut;
    return cut && !rest ? [] : [rest];
  });
  const { title, name, others } = readName(kept);
  const [office = "", ...organisation] = others;
  return name ? { title, name, office, organisation: organisation.filter(Boolean).join(", "), role: role ?? under } : null;
}

/** The title stands in a cell of its own, or before the name. */
function readName([first = "", second = "", ...rest]: string[]) {
  const { title, name } = splitTitle(first);
  const own = second && (!name || (rest.length >= 2 && !title && !first.includes(" ") && second.includes(" ")));
  if (!own) return { title: name ? title : "", name: name || title, others: [second, ...rest] };
  const again = splitTitle(second);
  return { title: [first, again.title].filter(Boolean).join(" "), name: again.name, others: rest };
}

/** Somebody heads a delegation: who is named first, where nobody is said to. */
function withHead(rows: DelegateValues[], notes: Message[]) {
  const heads = rows.filter(({ role }) => role === "HEAD").length;
  if (heads > 1) return { rows, notes: [{ key: "delegations.paste.severalHeads", values: { count: heads } } satisfies Message, ...notes] };
  const first = rows.findIndex(({ role }) => role === "MEMBER");
  if (heads || first < 0) return { rows, notes };
  const named = rows.map((row, index): DelegateValues => (index === first ? { ...row, role: "HEAD" } : row));
  return { rows: named, notes: [{ key: "delegations.paste.firstIsHead", values: { name: rows[first]?.name ?? "" } } satisfies Message, ...notes] };
}
