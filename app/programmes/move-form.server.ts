import { z } from "zod";
import { id, optional, optionalLine } from "~/form-fields.server";
import type { HeldItem } from "~/recommendations/read-held.server";
import type { Moving } from "./move-items.server";
import { proposeSuccessor } from "./successor-plan";

type Organisation = { id: number; name: string; abbreviation: string };

/** What the form says of each item and member, by the number in the field's name; what names no successor stays. */
export const MoveForm = z.looseObject({ to: optional(id), note: optionalLine(300) }).transform((values) => {
  const numbered = (prefix: string) => new Map(Object.entries(values).flatMap(([name, value]) => {
    const [, number] = new RegExp(`^${prefix}-(\\d{1,9})$`).exec(name) ?? [];
    return number && typeof value === "string" ? [[Number(number), /^\d{1,9}$/.test(value) ? Number(value) : null] as const] : [];
  }));
  return { to: values.to, note: values.note, items: numbered("item"), versions: numbered("version"), sectors: numbered("sector"), members: numbered("member") };
});

type Values = z.output<typeof MoveForm>;

/** Where each item and member goes: as chosen for it alone, else as its sector or everything goes. A successor that is none is no choice. */
export function readMoving(values: Values, from: Moving["from"], successors: readonly Organisation[], on: string, many: boolean): Moving {
  const known = (chosen: number | null | undefined) => successors.find((one) => one.id === chosen) ?? null;
  const bySector = Object.fromEntries([...values.sectors].flatMap(([sector, to]) => (to ? [[sector, to]] : [])));
  const whereTo = (item: HeldItem) => {
    const to = known(many ? proposeSuccessor(item, { to: values.to, bySector }) : values.items.get(item.number));
    return to && { to, version: values.versions.get(item.number) ?? null };
  };
  const members = new Map([...values.members].flatMap(([member, chosen]) => {
    const to = known(chosen);
    return to ? [[member, to] as const] : [];
  }));
  return { from, whereTo, members, note: values.note, on };
}
