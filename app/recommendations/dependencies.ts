import type { Status } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";
import type { Named } from "./changes";
import type { Change, Entry, Item } from "./item";
import { change } from "./state";
import { isOpen } from "./status";

/** Another item of the programme, and whether this one waits for it already. */
export type Prerequisite = Named & { status: Status; waited: boolean };

/** Decides that an item waits for another until that is closed. The writer refuses what would go round in a loop. */
export function addDependency(item: Item, other: Prerequisite, entry: Entry): Change | Refusal {
  const { id, name: reference, status } = other;
  if (!isOpen(item.status)) return refuse("invalid", "recommendations.refusal.closedWaits");
  if (id === item.id) return refuse("invalid", "recommendations.refusal.waitsForItself", { way: reference }, "dependsOn");
  if (other.waited) return refuse("invalid", "recommendations.refusal.waitsAlready", { reference }, "dependsOn");
  if (status === "CLOSED_CARRIED_OVER") return refuse("invalid", "recommendations.refusal.waitsCarried", { reference }, "dependsOn");
  if (!isOpen(status)) return refuse("invalid", "recommendations.refusal.waitsClosed", { reference }, "dependsOn");
  return { ok: true, act: "addDependency", permission: "addDependency", changes: change("dependsOn", null, { id, name: reference }, String(id)), entry };
}

/** Decides that an item no longer waits for another. */
export function removeDependency(_: Item, other: Named, waited: boolean, entry: Entry): Change | Refusal {
  if (!waited) return refuse("invalid", "recommendations.refusal.waitsNot");
  const { id, name } = other;
  return { ok: true, act: "removeDependency", permission: "removeDependency", changes: change("dependsOn", { id, name }, null, String(id)), entry };
}
