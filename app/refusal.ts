import type { FieldChange } from "~/recommendations/changes";
import type { MessageKey, Values } from "~/locales/translator";

/** Words for a person, translated where they are shown. */
export type Message = { key: MessageKey; values?: Values };

/** One entry that came in between, for the person whose save it refuses. */
export type Meanwhile = { by: string; at: string; changes: FieldChange[] };

/** An expected "no". `http.server.ts` turns it into a status code; `field` names the form field to mend. */
export type Refusal = {
  ok: false;
  reason: "not-found" | "not-allowed" | "stale" | "invalid";
  message: Message;
  field?: string;
  meanwhile?: Meanwhile[];
  /** The version now: saving again from it goes on top. */
  version?: number;
};

/** A refusal with its reason and words; `field` when one field of the form can mend it. */
export function refuse(reason: Refusal["reason"], key: MessageKey, values?: Values, field?: string): Refusal {
  return { ok: false, reason, message: { key, values }, field };
}
