import { z } from "zod";
import { say } from "~/form-errors.server";
import { checkbox, day, id, line, many, optional, optionalLine, optionalText, text } from "~/form-fields.server";
import { JOINT_ACTS } from "~/recommendations/acts";
import { isProgrammeKey } from "./membership.server";
import { isTimeZone } from "./time-zones";

const name = line(200);
const code = line(8).pipe(z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/, say("programmes.errors.code")));
const settings = { exemptActs: many(z.enum(JOINT_ACTS), 20), observersComment: checkbox };

const details = {
  name,
  referencePrefix: line(20).pipe(z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, say("programmes.errors.prefix"))),
  timeZone: z.string().refine(isTimeZone, say("errors.notAChoice")),
  notice: optional(line(300)),
};

export const ProgrammeForm = z.object(details);
export const NewProgrammeForm = z.object({
  ...details,
  ...settings,
  key: line(40).pipe(z.string().refine(isProgrammeKey, say("programmes.errors.key"))),
  sides: text(2_000).transform(readSides),
});

export const SideForm = z.object({ code, name: line(80) });
export const SideEditForm = z.object({ name: line(80), order: z.coerce.number().int().min(1).max(99) });
export const OrganisationForm = z.object({ name, abbreviation: optionalLine(30), sideId: optional(id) });
export const OrganisationEditForm = OrganisationForm.omit({ sideId: true })
  .extend({ change: z.enum(["renamed", "corrected"]), since: optional(day) })
  .transform(({ change, since, ...names }, context) => {
    if (change === "renamed" && since === null) context.addIssue({ code: "custom", message: say("errors.required").error(), path: ["since"] });
    return { ...names, since: change === "renamed" ? since : null };
  });
export const EarlierNameForm = z.object({ name, abbreviation: optionalLine(30), until: day });
export const SectorForm = z.object({ name: line(120) });
export const SettingsForm = z.object({ ...settings, note: optionalText(2_000) });
export const DeclineForm = z.object({ note: text(2_000) });

/** One side a line, its code first: "PK Pakistan". */
function readSides(written: string, context: z.RefinementCtx) {
  const sides = written.split("\n").map((one) => one.trim()).filter(Boolean).map((one) => /^([A-Z][A-Z0-9]{0,7})[\s:,–-]+(\S.{0,79})$/.exec(one));
  const read = sides.map((match) => ({ code: match?.[1] ?? "", name: match?.[2]?.trim() ?? "" }));
  const codes = new Set(read.map((side) => side.code));
  if (read.length && read.length <= 20 && read.every((side) => side.code) && codes.size === read.length) return read;
  context.addIssue({ code: "custom", message: say("programmes.errors.sides").error() });
  return z.NEVER;
}
