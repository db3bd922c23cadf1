import { createContext, useContext } from "react";
import type { Message } from "~/refusal";

/** One thing to say: translated where it is shown. */
export type Said = Message;

/** The two versions of what somebody else changed meanwhile, in the reader's words; `version` is the one to save on top of. */
export type ConflictFields = {
  version: number;
  by?: string | null;
  at?: string | null;
  fields: { label: string; theirs: string; yours: string }[];
};

/** What a form's action answers when it refuses: errors by field, and what was typed. */
export type Answer = {
  errors: Record<string, Said[] | undefined>;
  message: Said | null;
  typed: Record<string, string | string[] | undefined>;
};

export const AnswerContext = createContext<Answer | null | undefined>(null);

/** The errors of one field and what was typed into it, from the form around it. */
export function useFieldAnswer(name: string, defaults: string | readonly string[] | null | undefined) {
  const answer = useContext(AnswerContext);
  const typed = answer?.typed[name];
  const kept = answer && (typed !== undefined || name in answer.typed) ? typed : (defaults ?? undefined);
  const all = kept === undefined ? [] : typeof kept === "string" ? [kept] : [...kept];
  return { errors: answer?.errors[name] ?? [], value: all[0] ?? "", all };
}
