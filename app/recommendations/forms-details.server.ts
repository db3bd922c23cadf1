import { z } from "zod";
import { Kind, Priority } from "#db/enums";
import { optional, optionalText } from "~/form-fields.server";
import type { Prepared } from "./act-route.server";
import type { Named } from "./changes";
import { editDetails } from "./edit-item";
import { LONGEST } from "./form-choices";
import { entryOf, noteFields } from "./forms-entry.server";
import { oneOf } from "./forms-fields.server";

/** Fields that an item has from its registration on and that are edited together. */
export const detailFields = (sectors: Named[]) => ({
  kind: z.enum(Kind),
  sector: optional(oneOf(sectors, ({ id }) => id)),
  priority: z.enum(Priority),
  successMeasure: optionalText(LONGEST.measure),
});

export const detailsSchema = (sectors: Named[]) => z.object({ ...noteFields, ...detailFields(sectors) });

export function prepareDetails({ kind, sector, priority, successMeasure, note }: z.output<ReturnType<typeof detailsSchema>>): Prepared {
  return { ok: true, decide: (item) => editDetails(item, { kind, sector, priority, successMeasure }, entryOf({ note })) };
}
