import { z } from "zod";
import type { MessageKey } from "~/locales/translator";
import type { Said } from "~/ui/answer";

const UNSAID = "";
const MEGABYTE = 1024 * 1024;

/** A schema's own sentence where the general one does not say enough. */
export function say(key: MessageKey): { error: () => string } {
  return { error: () => key };
}

/** Has zod leave every sentence to `describeIssue`, so that none of its English reaches a page. */
export const unsaid = { error: () => UNSAID };

/** What is wrong with one field, as a message. `value` is what was sent. */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): Said {
  if (issue.message !== UNSAID) return { key: issue.message as MessageKey, values: issue.code === "custom" ? issue.params : undefined };
  if (value === undefined || value === "") return { key: "errors.required" };
  if (issue.code === "too_big") return tooBig(issue.origin, Number(issue.maximum));
  if (issue.code === "too_small") return tooSmall(issue.origin, Number(issue.minimum));
  if (issue.code === "invalid_value" || issue.code === "invalid_union") return { key: "errors.notAChoice" };
  if (issue.code === "invalid_format") return { key: FORMATS[issue.format] ?? "errors.notUnderstood" };
  if (issue.code === "invalid_type") return { key: TYPES[issue.expected] ?? "errors.notUnderstood" };
  return { key: "errors.notUnderstood" };
}

const FORMATS: Record<string, MessageKey | undefined> = { date: "errors.notADate", email: "errors.notAnEmail", url: "errors.notAnAddress" };
const TYPES: Record<string, MessageKey | undefined> = { number: "errors.notANumber", int: "errors.notANumber", file: "errors.notAFile" };

function tooBig(origin: string, maximum: number): Said {
  if (origin === "string") return { key: "errors.tooLong", values: { maximum } };
  if (origin === "array") return { key: "errors.tooMany", values: { maximum } };
  if (origin === "file") return { key: "errors.fileTooLarge", values: { maximum: Math.floor(maximum / MEGABYTE) } };
  return { key: "errors.tooLarge", values: { maximum } };
}

function tooSmall(origin: string, minimum: number): Said {
  if (origin === "string" && minimum <= 1) return { key: "errors.required" };
  if (origin === "string") return { key: "errors.tooShort", values: { minimum } };
  if (origin === "array") return { key: "errors.tooFew", values: { minimum } };
  if (origin === "file") return { key: "errors.fileEmpty" };
  return { key: "errors.tooSmall", values: { minimum } };
}
