import { z } from "zod";
import { say } from "~/form-errors.server";
import { checkbox, id, line, many, optional, optionalLine, optionalText } from "~/form-fields.server";
import type { PointForm } from "./agenda";

const MOST_MINUTES = 600;

const minutes = optional(z.string().regex(/^\s*\d{1,4}\s*$/, say("agenda.refusal.minutes")).transform(Number).refine((value) => value >= 1 && value <= MOST_MINUTES, say("agenda.refusal.minutes")));
const title = optionalLine(300);
const lasting = { minutes, presenter: optionalLine(200) };

/** What each kind of point asks for. */
export const POINT_FORMS = {
  item: z.object({ item: optionalLine(200), number: optional(id), ...lasting })
    .transform((values) => ({ kind: "item" as const, ...values }))
    .refine(({ item, number }) => item !== "" || number !== null, { path: ["item"], error: say("errors.required").error }),
  group: z.object({ address: optionalLine(2_000), view: optional(id), title, standing: checkbox, ...lasting }).transform((values) => ({ kind: "group" as const, ...values })),
  report: z.object({ body: id, title, standing: checkbox, ...lasting }).transform((values) => ({ kind: "report" as const, ...values })),
  topic: z.object({ title: line(300), standing: checkbox, ...lasting }).transform((values) => ({ kind: "topic" as const, ...values })),
  pause: z.object({ title, standing: checkbox, ...lasting }).transform((values) => ({ kind: "pause" as const, ...values })),
};

export type NewPointValues = { [K in PointForm]: z.output<(typeof POINT_FORMS)[K]> }[PointForm];

const stays = checkbox;

/** What an act of one press carries: only that the page sent it by itself and stays. */
export const PressForm = z.object({ stays });

/** Suggestions by their names. */
export const NamesForm = z.object({ stays, name: many(z.string().max(40), 250) });

/** Where a point goes: to a place, or by so many. */
export const MoveForm = z.object({
  stays,
  to: optional(z.string().regex(/^\s*\d{1,4}\s*$/, say("errors.notANumber")).transform(Number).refine((value) => value >= 1, say("errors.notANumber"))),
  by: optional(z.enum(["1", "-1"]).transform(Number)),
}).refine(({ to, by }) => to !== null || by !== null, { path: ["to"], error: say("errors.required").error });

/** What is seen of an agenda when a side concurs in it, and when it is sent round. */
export const StampForm = z.object({ stays, stamp: z.string().max(40).default("") });
export const CirculateForm = z.object({ stamp: z.string().max(40).default(""), without: checkbox });

export const NoteForm = z.object({ note: optionalText(10_000), drawn: optionalText(10_000) });

/** A point as it is edited; `drawn`: what the page had shown of it. */
export const EditForm = z.object({
  title, address: optionalLine(2_000), standing: checkbox, ...lasting,
  drawnTitle: z.string().default(""), drawnQuery: z.string().default(""), drawnMinutes: z.string().default(""), drawnPresenter: z.string().default(""), drawnStanding: checkbox,
});
