import { randomUUID } from "node:crypto";
import { z } from "zod";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import { line, optional, optionalLine, optionalText } from "~/form-fields.server";
import type { MessageKey } from "~/locales/translator";
import { may } from "~/people/permissions";
import type { Membership } from "~/programmes/membership.server";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { findOrganisations, findSectors, findSources, type OrganisationChoice } from "./candidates.server";
import type { Lead } from "~/recommendations/changes";
import { LANGUAGES, LONGEST } from "./form-choices";
import { detailFields } from "./details.server";
import { oneOf } from "./fields.server";
import { hashText } from "./wording.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import { registerWithin } from "~/recommendations/register.server";

type Choices = Awaited<ReturnType<typeof findRegisterChoices>>;

/** What a new item may name in a programme. */
export async function findRegisterChoices(programme: Programme) {
  const [sectors, sources, organisations] = await Promise.all([findSectors(programme), findSources(programme), findOrganisations(programme)]);
  return { sectors, sources, organisations };
}

/** Why this person may not register anything; null when they may. */
export function barRegister({ actor }: Pick<Membership, "actor">): Refusal | null {
  const subject = { owner: null, organisations: {}, observersComment: false };
  return may(actor, "register", subject) ? null : refuse("not-allowed", "recommendations.refusal.notAllowed");
}

export function registerSchema({ sides }: Programme, { sectors, sources, organisations }: Choices) {
  const of = (code: string) => organisations.filter(({ side }) => side === code || side === "");
  const leads = Object.fromEntries(sides.map(({ code }) => [`lead-${code}`, optional(oneOf(of(code), ({ id }) => id))]));
  return z
    .object({
      ...detailFields(sectors),
      title: line(LONGEST.title),
      wording: optionalText(LONGEST.wording),
      language: z.enum(LANGUAGES),
      source: optional(oneOf(sources, ({ id }) => id)),
      sourceTitle: optionalLine(LONGEST.title),
      byline: optionalLine(LONGEST.line),
      location: optionalLine(LONGEST.line),
      status: z.enum(Status),
    })
    .and(z.object(leads).transform((given) => ({ leads: given as Record<string, OrganisationChoice | null> })))
    .superRefine(({ source, sourceTitle, byline }, context) => {
      const object = (message: MessageKey) => context.addIssue({ code: "custom", message, path: ["sourceTitle"] });
      if (source && sourceTitle) object("forms.register.both");
      if (!source && !sourceTitle && byline) object("forms.register.sourceTitleMissing");
    });
}

/** Registers what the form holds, with its source where that is new: both or neither. */
export async function registerFromForm({ actor, programme }: Membership, values: z.output<ReturnType<typeof registerSchema>>) {
  const { title, kind, sector, priority, successMeasure, status, wording, language, location } = values;
  const organisations = Object.fromEntries(programme.sides.flatMap(({ code }) => {
    const lead = values.leads[`lead-${code}`];
    return lead ? [[code, [leadOf(lead, code !== actor.side?.code)]]] : [];
  }));
  return db.$transaction(async (tx) => {
    const sourceId = values.source?.id ?? (values.sourceTitle ? await createSource(tx, programme.id, values.sourceTitle, values.byline) : null);
    return registerWithin(tx, actor, programme, {
      values: { title, kind, sector, priority, successMeasure, status, organisations },
      words: wording ? [hashText(language, wording)] : [],
      passages: sourceId === null ? [] : [{ sourceId, location }],
      entry: PLAIN_ENTRY,
    });
  });
}

/** One names the leads of one's own side; another side's are suggested. */
export function leadOf({ id, name, abbreviation }: OrganisationChoice, suggested: boolean): Lead {
  return { id, name, abbreviation, role: "lead", suggested, focalPoint: null };
}

async function createSource(tx: Tx, programmeId: number, title: string, byline: string) {
  const { id } = await tx.source.create({ data: { programmeId, key: randomUUID(), title, byline }, select: { id: true } });
  return id;
}
