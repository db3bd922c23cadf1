import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { positionOf } from "~/recommendations/positions";
import { fieldLabel, type FieldId } from "~/spreadsheets/import/fields";
import type { ExportColumn } from "./columns";
import { sayOrganisations, sayPositionCell } from "./say-cells";

/** What each side says of an item, and who leads and supports it there. */
export function sideColumns(t: T, sides: readonly Side[]): ExportColumn[] {
  return [...sides.flatMap((side) => organisationColumns(t, side)), ...sides.map((side) => positionColumn(t, side))];
}

function organisationColumns(t: T, { code, name }: Side): ExportColumn[] {
  return [
    { id: `leadOf:${code}` as FieldId, head: t(fieldLabel("leadOf"), { side: name }), width: 32, use: "fill", look: "wraps", list: `leadOf:${code}`,
      say: ({ organisations }, words) => sayOrganisations(organisations[code], "lead", words.t) },
    { id: `supportingOf:${code}` as FieldId, head: t(fieldLabel("supportingOf"), { side: name }), width: 32, use: "fill", look: "wraps", hint: t("exports.hints.supporting"),
      say: ({ organisations }, words) => sayOrganisations(organisations[code], "supporting", words.t) },
  ];
}

const positionColumn = (t: T, { code, name }: Side): ExportColumn => ({
  id: `positionOf:${code}` as FieldId, head: t(fieldLabel("positionOf"), { side: name }), width: 25, use: "fill", list: "position",
  say: ({ positions }, words) => sayPositionCell(positionOf(positions, code), words.t),
});
