import type { T } from "~/locales/translator";
import type { Lead } from "~/recommendations/changes";
import type { Item } from "~/recommendations/item";
import { positionOf } from "~/recommendations/positions";
import { readFieldId, type FieldId } from "./fields";
import type { FieldValue, NamedOrganisation, Told, Values } from "./values";

/** What an item has besides its state that a row may say: its texts, and the notes that were written to it. */
export type Beside = { wording: string; notes: ReadonlySet<string> };

type Held = { value: FieldValue | null; said: string };

/** What an item holds now of the fields that a row speaks of, in the words of the page. */
export function itemValues(item: Item, beside: Beside, row: Values, t: T): Values {
  const values = new Map<FieldId, Told>();
  for (const [field, { value }] of row) {
    const held = heldIn(item, beside, field, value, t);
    if (held) values.set(field, { ...held, cell: "" });
  }
  return values;
}

function heldIn(item: Item, { wording }: Beside, field: FieldId, said: FieldValue | null, t: T): Held | null {
  const { name, side } = readFieldId(field);
  const text = (value: string): Held => ({ value, said: value });
  switch (name) {
    case "title": return text(item.title);
    case "wording": return text(wording);
    case "successMeasure": return text(item.successMeasure);
    case "kind": return { value: item.kind, said: t(`item.kinds.${item.kind}`) };
    case "priority": return { value: item.priority, said: t(`item.priorities.${item.priority}`) };
    case "status": return { value: item.status, said: t(`status.${item.status}`) };
    case "sector": return { value: item.sector, said: item.sector?.name ?? "" };
    case "owner": return { value: item.owner && { ...item.owner, roles: [] }, said: item.owner?.name ?? "" };
    case "deadline": return { value: item.deadline, said: item.deadline?.said ?? "" };
    case "reviewOn": return { value: item.reviewOn, said: item.reviewOn ?? "" };
    // One of whichever side tells of its own side, and of no other.
    case "lead": return sayLeads(Object.entries(item.organisations).filter(([code]) => Array.isArray(said) && said.some((one) => one.side === code)), "lead");
    case "leadOf": return sayLeads([[side ?? "", item.organisations[side ?? ""] ?? []]], "lead");
    case "supportingOf": return sayLeads([[side ?? "", item.organisations[side ?? ""] ?? []]], "supporting");
    case "positionOf": {
      const { value } = positionOf(item.positions, side ?? "");
      return { value, said: t(`position.${value}`) };
    }
    // Where and when it was recommended belongs to its registration; a note is always a new one.
    case "reference": case "location": case "madeOn": case "statusOn": case "note": case "noteOn": return null;
  }
}

function sayLeads(sides: [string, Lead[]][], role: Lead["role"]): Held {
  const value: NamedOrganisation[] = sides.flatMap(([side, leads]) => leads.filter((lead) => lead.role === role).map(({ id, name, abbreviation, suggested }) => ({ id, name, abbreviation, side, suggested })));
  return { value, said: value.map(({ name }) => name).join("; ") };
}
