import { z } from "zod";
import { Status } from "#db/enums";
import { db } from "~/db.server";
import { line } from "~/form-fields.server";
import { notFound, numberParam } from "~/http.server";
import { refuse, type Refusal } from "~/refusal";
import { addDependency, removeDependency } from "~/recommendations/dependencies";
import type { Numbered } from "~/recommendations/succession-value";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import { entryOf, noteFields } from "./entry.server";
import { LONGEST } from "./form-choices";
import { openItem, type Asked } from "./item.server";
import { readReferences } from "./references.server";

const Waited = z.array(z.object({ id: z.number(), number: z.number(), name: z.string(), title: z.string(), status: z.enum(Status) }));

/** What an item was said to wait for, closed or not. */
export async function readWaited({ item }: Pick<Asked, "item">) {
  return Waited.parse(await db.$queryRaw`
    SELECT r."id", r."number", r."reference" AS "name", r."title", r."status" FROM "Dependency" d JOIN "Recommendation" r ON r."id" = d."toId"
    WHERE d."fromId" = ${item.id} ORDER BY r."number"`);
}

/** Why nothing can be recorded that this item would wait for. */
export function barDependency(asked: Asked): Refusal | null {
  return barAct(asked, "addDependency", addDependency(asked.item, { id: 0, name: "", status: "NOT_REPORTED", waited: false }, TRIAL));
}

export const dependencySchema = z.object({ ...noteFields, dependsOn: line(LONGEST.line) });

/** Prepares that an item waits for the one that a reference names. */
export async function prepareDependency(asked: Asked, values: z.output<typeof dependencySchema>): Promise<Prepared | Refusal> {
  const named = await readReferences(asked.programme, values.dependsOn, "dependsOn");
  if ("ok" in named) return named;
  const [other, more] = named;
  if (!other || more) return refuse("invalid", "forms.dependency.oneOnly", {}, "dependsOn");
  const waited = (await readWaited(asked)).some(({ id }) => id === other.id);
  return { ok: true, decide: (item) => addDependency(item, { ...other, waited }, entryOf(values)) };
}

/** The item, and the one of those it waits for that an address names by its number. */
export async function openDependency(args: Parameters<typeof openItem>[0]) {
  const asked = await openItem(args);
  const other = (await readWaited(asked)).find(({ number }) => number === numberParam(args.params.other));
  if (!other) throw notFound();
  return { asked, other, bar: barAct(asked, "removeDependency", removeDependency(asked.item, other, true, TRIAL)) };
}

export const removalSchema = z.object(noteFields);

export const prepareRemoval = (other: Numbered, values: z.output<typeof removalSchema>): Prepared => ({ ok: true, decide: (item) => removeDependency(item, other, true, entryOf(values)) });
