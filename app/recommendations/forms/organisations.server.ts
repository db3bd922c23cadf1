import { z } from "zod";
import { unsaid } from "~/form-errors.server";
import { checkbox, optional } from "~/form-fields.server";
import { notFound } from "~/http.server";
import type { MessageKey } from "~/locales/translator";
import type { Prepared } from "./act-route.server";
import { setOrganisations } from "~/recommendations/assign";
import { findMembers, findOrganisations, type MeetingChoice } from "./candidates.server";
import type { Lead, Named } from "~/recommendations/changes";
import { MOST_ORGANISATIONS } from "./form-choices";
import { entryOf, happenedFields, noteFields } from "./entry.server";
import { oneOf } from "./fields.server";
import type { Asked } from "./item.server";

/** The side that an address names by its code. */
export function sideParam({ programme }: Pick<Asked, "programme">, code: string | undefined) {
  const side = programme.sides.find((one) => one.code === code);
  if (!side) throw notFound();
  return side;
}

type OrganisationOption = Pick<Lead, "id" | "name" | "abbreviation">;
export type OrganisationOptions = { organisations: OrganisationOption[]; members: Named[] };

/** What the rows for one side may name: its organisations and members, those of no side, and what stands there already. */
export async function findOrganisationOptions({ programme, item }: Asked, side: string): Promise<OrganisationOptions> {
  const [organisations, members] = await Promise.all([findOrganisations(programme), findMembers(programme)]);
  const leads = item.organisations[side] ?? [];
  const ours = <Row extends { id: number; side: string }>(rows: Row[]) => rows.filter((row) => row.side === side || row.side === "");
  const added = <Row extends { id: number }>(rows: Row[], more: Row[]) => [...rows, ...more.filter(({ id }) => !rows.some((row) => row.id === id))];
  const short = ({ id, name, abbreviation }: OrganisationOption) => ({ id, name, abbreviation });
  return {
    organisations: added(ours(organisations).map(short), leads.map(short)),
    members: added(ours(members).map(({ id, name }) => ({ id, name })), leads.flatMap(({ focalPoint }) => focalPoint ?? [])),
  };
}

/** The fields of one row; in the form they are organisation-0, role-0, suggested-0, focalPoint-0, organisation-1 … */
const rowSchema = ({ organisations, members }: OrganisationOptions) =>
  z.object({
    organisation: optional(oneOf(organisations, ({ id }) => id)),
    role: optional(z.enum(["lead", "supporting"])),
    suggested: checkbox,
    focalPoint: optional(oneOf(members, ({ id }) => id)),
  });

export function organisationsSchema(asked: Asked, options: OrganisationOptions, meetings: MeetingChoice[]) {
  const schema = rowSchema(options);
  return z.looseObject({ ...noteFields, ...happenedFields(asked, meetings) }).transform((values, context) => {
    const object = (field: string, row: number, message: MessageKey) => context.addIssue({ code: "custom", message, path: [`${field}-${row}`] });
    const leads: Lead[] = [];
    for (let row = 0; row < MOST_ORGANISATIONS; row++) {
      const given = Object.fromEntries(Object.keys(schema.shape).map((field) => [field, values[`${field}-${row}`]]));
      const parsed = schema.safeParse(given, unsaid);
      for (const issue of parsed.error?.issues ?? []) object(String(issue.path[0]), row, "errors.notAChoice");
      const { organisation, role, suggested, focalPoint } = parsed.data ?? {};
      if (!organisation) continue;
      if (!role) object("role", row, "forms.organisations.roleMissing");
      if (leads.some(({ id }) => id === organisation.id)) object("organisation", row, "forms.organisations.twice");
      leads.push({ ...organisation, role: role ?? "supporting", suggested: suggested ?? false, focalPoint: focalPoint ?? null });
    }
    return { ...values, leads };
  });
}

export function prepareOrganisations({ actor }: Asked, side: string, values: z.output<ReturnType<typeof organisationsSchema>>): Prepared {
  const own = actor.side?.code ?? "";
  return { ok: true, decide: (item) => setOrganisations(item, side, values.leads, entryOf(values), own) };
}
