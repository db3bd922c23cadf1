import { z } from "zod";
import { Kind, Priority } from "#db/enums";
import { optional, optionalText } from "~/form-fields.server";
import type { Prepared } from "./act-route.server";
import type { Named } from "~/recommendations/changes";
import { DETAILS, editDetails } from "~/recommendations/edit-item";
import { LONGEST } from "./form-choices";
import { readBase } from "./base.server";
import { entryOf, noteFields } from "./entry.server";
import { oneOf } from "./fields.server";
import type { Asked } from "./item.server";
import type { State } from "~/recommendations/state";

/** Fields that an item has from its registration on and that are edited together. */
export const detailFields = (sectors: Named[]) => ({
  kind: z.enum(Kind),
  sector: optional(oneOf(sectors, ({ id }) => id)),
  priority: z.enum(Priority),
  successMeasure: optionalText(LONGEST.measure),
});

export const detailsSchema = (sectors: Named[]) => z.object({ ...noteFields, ...detailFields(sectors) });

/** Prepares an edit of the fields that were changed on the form; those left alone stay as they are now. */
export async function prepareDetails(asked: Asked, { note, version, ...typed }: z.output<ReturnType<typeof detailsSchema>>): Promise<Prepared> {
  const base = sayDetails(await readBase(asked, version));
  const now = sayDetails(asked.item);
  const left = DETAILS.filter((field) => sayDetails(typed)[field] === base[field]);
  const kept = <Row extends object>(row: Row) => Object.fromEntries(Object.entries(row).filter(([field]) => left.some((one) => one === field)));
  return { ok: true, decide: (item) => editDetails(item, { ...typed, ...kept(item) }, entryOf({ note })), leftAlone: kept(now) };
}

/** The details as their fields hold them. */
const sayDetails = ({ kind, sector, priority, successMeasure }: Pick<State, (typeof DETAILS)[number]>) =>
  ({ kind, sector: sector ? String(sector.id) : "", priority, successMeasure });
