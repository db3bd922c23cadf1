import { z } from "zod";
import { RecordKind } from "#db/enums";
import { say } from "~/form-errors.server";
import { checkbox, id, line, optional, optionalLine, optionalText } from "~/form-fields.server";
import type { BodyDetails } from "./body-details.server";
import { readLanguages } from "./languages";

const quorum = optional(z.string().regex(/^[1-9]\d{0,3}$/, say("errors.notANumber")).transform(Number));
const languages = line(200).transform((typed, context) => {
  const { tags, unknown } = readLanguages(typed);
  if (unknown !== null) context.addIssue({ code: "custom", message: say("bodies.errors.language").error(), params: { word: unknown } });
  return tags;
});

/** The form of a body, with a co-chair and a secretary for each of these sides. */
export function bodyForm(sides: readonly { id: number }[]) {
  const holders = Object.fromEntries(sides.flatMap(({ id: side }) => [[`coChair-${side}`, optional(id)], [`secretary-${side}`, optional(id)]] as const));
  const own = {
    name: line(200), abbreviation: optionalLine(30), parentId: optional(id), training: checkbox,
    recordKind: z.enum(RecordKind), rhythm: optionalLine(200), languages, authentic: languages, quorum, alternates: checkbox, scope: optionalLine(2_000), organisations: optionalText(10_000),
  };
  return z.object(own).and(z.object(holders)).transform((typed) => {
    const { name, abbreviation, parentId, training, recordKind, rhythm, languages, authentic, quorum, alternates, scope, organisations } = typed;
    const held = new Map(Object.entries(typed).map(([key, value]) => [key, typeof value === "number" ? value : null]));
    const rows = sides.map(({ id: sideId }) => ({ sideId, coChairId: held.get(`coChair-${sideId}`) ?? null, secretaryId: held.get(`secretary-${sideId}`) ?? null }));
    const details: BodyDetails = { recordKind, rhythm, languages, authentic, quorum, alternates, scope, organisations, holders: rows };
    return { values: { name, abbreviation, parentId, training }, details };
  });
}
