import type { Lead } from "~/recommendations/changes";

export const LEAD_PARTS = ["lead", "supporting", "none"] as const;

/** What an organisation becomes on its side: the lead in place of any other, a supporting one beside them, or none of them. */
export type LeadPart = (typeof LEAD_PARTS)[number];

/** The organisations of one side of an item once one of them has its part; a lead that is asked to support stays the lead. */
export function placeOrganisation(leads: readonly Lead[], organisation: Pick<Lead, "id" | "name" | "abbreviation">, part: LeadPart): Lead[] {
  const { id, name, abbreviation } = organisation;
  const now = leads.find((one) => one.id === id);
  const others = leads.filter((one) => one.id !== id);
  if (part === "none") return others;
  if (part === "supporting" && now && !(now.role === "supporting" && now.suggested)) return [...leads];
  const placed: Lead = { id, name, abbreviation, role: part, suggested: false, focalPoint: now?.focalPoint ?? null };
  return part === "lead" ? [placed, ...others.filter(({ role }) => role === "supporting")] : [...others, placed];
}
