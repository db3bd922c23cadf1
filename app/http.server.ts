import { data } from "@remix-run/node";
import { z } from "zod";
import type { Message, Refusal } from "~/refusal";
import type { Answer as FormAnswer } from "~/ui/answer";
import { readForm } from "./form-body.server";
import { describeIssue, unsaid } from "./form-errors.server";
import { normalise, objections, showable, withoutRefused } from "./form-text.server";

const STATUS_CODES = { "not-found": 404, "not-allowed": 403, stale: 409, invalid: 422 } as const;

/** What a refused form gets back: errors by field, what was typed, and what others changed meanwhile. */
export type Answer = FormAnswer & { meanwhile?: Refusal["meanwhile"] };
export type Typed = Answer["typed"];

/** The same for what does not exist and for what this person may not see. */
export function notFound() {
  return new Response(null, { status: 404 });
}

/** What this person may see but not do. */
export function forbidden() {
  return new Response(null, { status: 403 });
}

/** A number in an address; anything else is a page that does not exist. */
export function numberParam(value: string | undefined) {
  if (!value || !/^[1-9]\d{0,9}$/.test(value) || Number(value) >= 2 ** 31) throw notFound();
  return Number(value);
}

/** A form's values, checked; or the answer that names each field to mend and keeps what was typed. */
export async function parseForm<T extends z.ZodType>(schema: T, source: Request | FormData) {
  const form = source instanceof FormData ? source : await readForm(source);
  const fields = readFields(form);
  const errors: Answer["errors"] = {};
  for (const [name, texts] of fields.texts) {
    const keys = [...new Set(texts.flatMap(objections))];
    if (keys.length) errors[name] = keys.map((key) => ({ key }));
  }
  const values: Record<string, unknown> = Object.fromEntries([...fields.files, ...fields.texts].map(([name, all]) => [name, clean(all)]));
  const parsed = schema.safeParse(values, unsaid);
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0] ?? "");
    errors[name] ??= [describeIssue(issue, issue.path.length > 1 ? null : values[name])];
  }
  const typed = keepTyped(fields.texts);
  if (parsed.success && !Object.keys(errors).length) return { ok: true as const, values: parsed.data, typed };
  const { "": whole, ...named } = errors;
  return { ok: false as const, answer: answer({ errors: named, message: whole?.[0] ?? null, typed }, 422) };
}

/** The answer to an act that was refused: its words beside the field or on top, and what was typed. */
export function refused({ reason, message, field, meanwhile }: Refusal, typed: Typed = {}) {
  const errors: Record<string, Message[]> = field ? { [field]: [message] } : {};
  return answer({ errors, message: field ? null : message, typed, meanwhile }, STATUS_CODES[reason]);
}

/** The same where no form can be mended: thrown to the error page. */
export function refusedPage({ reason }: Refusal) {
  return new Response(null, { status: STATUS_CODES[reason] });
}

function answer(body: Answer, status: number) {
  return data(body, { status });
}

function readFields(form: FormData) {
  const texts = new Map<string, string[]>();
  const files = new Map<string, File[]>();
  for (const [name, value] of form) {
    // "constructor" and its like name no field, and would be found on every object.
    if (name in Object.prototype) continue;
    if (typeof value === "string") texts.set(name, [...(texts.get(name) ?? []), normalise(value)]);
    else if (value.size || value.name) files.set(name, [...(files.get(name) ?? []), value]);
  }
  return { texts, files };
}

function clean(values: (string | File)[]) {
  const cleaned = values.map((value) => (typeof value === "string" ? withoutRefused(value) : value));
  return cleaned.length > 1 ? cleaned : cleaned[0];
}

/** Everything but passwords goes back into the form. */
function keepTyped(texts: Map<string, string[]>): Typed {
  const kept = [...texts].filter(([name]) => !/password/i.test(name));
  return Object.fromEntries(kept.map(([name, all]) => [name, all.length > 1 ? all.map(showable) : showable(all[0] ?? "")]));
}
