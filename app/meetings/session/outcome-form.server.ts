import { z } from "zod";
import { Status } from "#db/enums";
import { say } from "~/form-errors.server";
import { id, optional, optionalLine, optionalText } from "~/form-fields.server";
import { audience, oneOf } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import { OUTCOME_FORMS } from "./session";

const uuid = z.string().toLowerCase().pipe(z.uuid(say("errors.notAChoice")));

/** What every outcome carries, whatever is recorded: which point, which item, in what words, for whom. */
export function outcomeSchema({ actor, programme }: { actor: Actor; programme: Programme }) {
  return z.object({
    id: optional(uuid),
    entry: id,
    item: optional(id),
    kind: z.enum(OUTCOME_FORMS),
    text: optionalText(LONGEST.note),
    language: optionalLine(35),
    side: optional(oneOf(programme.sides, ({ code }) => code)),
    audience: audience(actor.side),
    how: z.enum(["proposed", "decided"]).default("proposed"),
    version: optional(z.string().regex(/^\d{1,9}$/, say("forms.versionMissing")).transform(Number)),
    adopts: optional(uuid),
    status: optional(z.enum(Status)),
  });
}

export type OutcomeValues = z.output<ReturnType<typeof outcomeSchema>>;

/** What is sent of an outcome beside its files, as it was typed: what a plenary may adopt later. */
export const ASKED_FIELDS = ["kind", "text", "act", "reviewOn", "deadline", "position", "side"] as const;

/** The fields of one kind, as texts. */
export const Asked = z.object(Object.fromEntries(ASKED_FIELDS.map((name) => [name, z.string().optional()])) as Record<(typeof ASKED_FIELDS)[number], z.ZodOptional<z.ZodString>>);
export type AskedFields = z.output<typeof Asked>;
