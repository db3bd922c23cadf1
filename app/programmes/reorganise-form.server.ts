import { z } from "zod";
import { SuccessionKind } from "#db/enums";
import { say } from "~/form-errors.server";
import { checkbox, day, id, optional, optionalLine } from "~/form-fields.server";
import { MOST_OTHERS, MOST_SUCCESSORS, type Reorganisation, type Successor } from "./reorganise";

const rows = <T extends z.ZodType>(name: string, count: number, schema: T) => Object.fromEntries(Array.from({ length: count }, (_, row) => [`${name}-${row}`, schema] as const));

/** The form of a reorganisation; its rows are successor-0, name-0, abbreviation-0, other-0, successor-1 … */
export const ReorganiseForm = z
  .object({
    kind: z.enum(SuccessionKind),
    on: day,
    note: optionalLine(300),
    goesOn: checkbox,
    ...rows("successor", MOST_SUCCESSORS, optional(id)),
    ...rows("name", MOST_SUCCESSORS, optionalLine(200)),
    ...rows("abbreviation", MOST_SUCCESSORS, optionalLine(30)),
    ...rows("other", MOST_OTHERS, optional(id)),
  })
  .transform((values, context): Reorganisation => {
    const given = values as typeof values & Record<string, unknown>;
    const successors = Array.from({ length: MOST_SUCCESSORS }, (_, row): Successor[] => {
      const [known, name] = [given[`successor-${row}`], String(given[`name-${row}`] ?? "")];
      if (typeof known === "number" && name) context.addIssue({ code: "custom", message: say("offices.reorganise.both").error(), path: [`name-${row}`] });
      if (typeof known === "number") return [{ id: known }];
      return name ? [{ name, abbreviation: String(given[`abbreviation-${row}`] ?? "") }] : [];
    });
    const others = Array.from({ length: MOST_OTHERS }, (_, row) => given[`other-${row}`]).filter((one) => typeof one === "number");
    return { kind: values.kind, on: values.on, note: values.note, goesOn: values.goesOn, successors: successors.flat(), others };
  });
