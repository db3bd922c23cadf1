import { Kind, PositionValue, Priority } from "#db/enums";
import type { T } from "~/locales/translator";
import type { Side } from "~/people/actor";
import { STATUSES } from "~/recommendations/status";

/** The legal values of a column, as its drop-down shows them. */
export type LegalValues = { list: string; values: string[] };

/** What the programme itself allows: who may own, its sectors, its organisations. */
export type Allowed = { owners: readonly string[]; sectors: readonly string[]; organisations: readonly { name: string; side: string }[] };

/** Every drop-down of a workbook. What a status may become is up to each item and is checked when it comes back. */
export function legalValues(t: T, sides: readonly Side[], { owners, sectors, organisations }: Allowed): LegalValues[] {
  return [
    { list: "status", values: STATUSES.map((status) => t(`status.${status}`)) },
    { list: "owner", values: [...owners] },
    ...sides.map(({ code }) => ({ list: `leadOf:${code}`, values: organisations.filter(({ side }) => side === code).map(({ name }) => name) })),
    { list: "position", values: Object.values(PositionValue).map((value) => t(`position.${value}`)) },
    { list: "sector", values: [...sectors] },
    { list: "priority", values: Object.values(Priority).map((priority) => t(`item.priorities.${priority}`)) },
    { list: "kind", values: Object.values(Kind).map((kind) => t(`item.kinds.${kind}`)) },
  ].filter(({ values }) => values.length > 0);
}

/** What those who may own something are called, no two alike: name and office, and their organisation. */
export function labelMembers(members: readonly { id: number; name: string; office: string; organisation: string }[]): Map<number, string> {
  const labels = members.map(({ id, name, office, organisation }) => {
    const holder = office && !name.includes(office) ? `${name}, ${office}` : name;
    return [id, organisation && !holder.includes(organisation) ? `${holder}, ${organisation}` : holder] as const;
  });
  const seen = new Map<string, number>();
  return new Map(labels.map(([id, label]) => {
    const times = (seen.get(label) ?? 0) + 1;
    seen.set(label, times);
    return [id, times > 1 ? `${label} (${times})` : label];
  }));
}
