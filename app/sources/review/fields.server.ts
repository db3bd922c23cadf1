import { z } from "zod";
import { Kind } from "#db/enums";
import { line, optional, optionalLine, optionalText } from "~/form-fields.server";
import type { Programme } from "~/programmes/programme";
import { findOrganisations, findSectors, type OrganisationChoice } from "~/recommendations/forms/candidates.server";
import { oneOf, version } from "~/recommendations/forms/fields.server";
import { LONGEST } from "~/recommendations/forms/form-choices";

/** What a candidate may name in a programme. */
export async function findChoices(programme: Programme, sectorId: number | null = null) {
  const [sectors, organisations] = await Promise.all([findSectors(programme, sectorId), findOrganisations(programme)]);
  return { sectors, organisations };
}

export type Choices = Awaited<ReturnType<typeof findChoices>>;

/** The form of a candidate. */
export function candidateSchema({ sides }: Programme, { sectors, organisations }: Choices) {
  const of = (code: string) => organisations.filter(({ side }) => side === code || side === "");
  const leads = Object.fromEntries(sides.map(({ code }) => [`lead-${code}`, optional(oneOf(of(code), ({ id }) => id))]));
  return z
    .object({
      version,
      title: line(LONGEST.title),
      wording: optionalText(LONGEST.wording),
      kind: z.enum(Kind),
      sector: optional(oneOf(sectors, ({ id }) => id)),
      deadline: optionalLine(LONGEST.line),
    })
    .and(z.object(leads).transform((given) => ({ leads: Object.fromEntries(sides.flatMap(({ code }) => {
      const lead = given[`lead-${code}`] as OrganisationChoice | null;
      return lead ? [[code, lead] as const] : [];
    })) })));
}

export type CandidateValues = z.output<ReturnType<typeof candidateSchema>>;

/** The same as the candidate's row keeps it; a wording that is the passage as it stands is kept as none. */
export const fieldsOf = ({ title, wording, kind, sector, leads, deadline }: CandidateValues, passage: string) => ({
  title, kind, wording: isAsItStands(wording, passage) ? "" : wording, sectorId: sector?.id ?? null, deadlineSaid: deadline,
  leads: Object.fromEntries(Object.entries(leads).map(([code, { id }]) => [code, id])),
});

const isAsItStands = (wording: string, passage: string) => !wording || squeezed(wording) === squeezed(passage);
const squeezed = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
