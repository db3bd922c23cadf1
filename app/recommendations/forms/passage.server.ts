import { randomUUID } from "node:crypto";
import { z } from "zod";
import { db } from "~/db.server";
import { optional, optionalLine, optionalText } from "~/form-fields.server";
import { notFound } from "~/http.server";
import type { MessageKey } from "~/locales/translator";
import { changeWithin, type Target } from "~/recommendations/change-recommendation.server";
import { addPassage, removePassage, type KeptPassage } from "~/recommendations/passages";
import { Passage } from "~/recommendations/succession-value";
import { barAct, TRIAL, type Prepared } from "./act-route.server";
import { findSources } from "./candidates.server";
import { entryOf, noteFields } from "./entry.server";
import { isWebAddress } from "./evidence.server";
import { LONGEST } from "./form-choices";
import { oneOf, period } from "./fields.server";
import { openItem, type Asked } from "./item.server";

const Kept: z.ZodType<KeptPassage[]> = z.array(Passage.extend({ partId: z.string().nullable() }));

/** The passages of an item. */
export async function readKept({ item }: Pick<Asked, "item">): Promise<KeptPassage[]> {
  return Kept.parse(await db.$queryRaw`
    SELECT jsonb_build_object('id', s."id", 'name', s."title") AS "source", p."location", p."quote", p."start", p."end", p."partId"::text
    FROM "Passage" p JOIN "Source" s ON s."id" = p."sourceId" WHERE p."recommendationId" = ${item.id} ORDER BY p."id"`);
}

type Sources = Awaited<ReturnType<typeof findSources>>;

export const passageSchema = ({ item }: Pick<Asked, "item">, sources: Sources) =>
  z
    .object({
      ...noteFields,
      source: optional(oneOf(sources, ({ id }) => id)),
      sourceTitle: optionalLine(LONGEST.title),
      publisher: optionalLine(LONGEST.line),
      publishedOn: period(item.today, LONGEST.date),
      url: optionalLine(LONGEST.reason),
      location: optionalLine(LONGEST.line),
      quote: optionalText(LONGEST.reason),
    })
    .superRefine(({ source, sourceTitle, url }, context) => {
      const object = (field: string, message: MessageKey) => context.addIssue({ code: "custom", message, path: [field] });
      if (source && sourceTitle) object("sourceTitle", "forms.register.both");
      if (!source && !sourceTitle) object("source", "forms.passage.sourceMissing");
      if (url && !isWebAddress(url)) object("url", "forms.passage.badAddress");
    });

type Values = z.output<ReturnType<typeof passageSchema>>;

/** Prepares a further passage; a source that is new is kept with it or not at all. */
export async function preparePassage(asked: Asked, values: Values): Promise<Prepared> {
  const kept = await readKept(asked);
  const { source, location, quote } = values;
  const decideOn = (of: { id: number; title: string }): Prepared["decide"] => (item) =>
    addPassage(item, randomUUID(), { source: { id: of.id, name: of.title }, location, quote, start: null, end: null }, kept, entryOf(values));
  if (source) return { ok: true, decide: decideOn(source) };
  return { ok: true, decide: decideOn({ id: 0, title: values.sourceTitle }), change: (target) => addWithSource(target, values, decideOn) };
}

async function addWithSource(target: Target, { sourceTitle: title, publisher, publishedOn: published, url }: Values, decideOn: (source: { id: number; title: string }) => Prepared["decide"]) {
  return db.$transaction(async (tx) => {
    const told = { programmeId: target.programme.id, title, publisher, publishedOn: published?.on ?? "", url };
    const known = await tx.source.findFirst({ where: told, select: { id: true, title: true } });
    const source = known ?? (await tx.source.create({ data: { ...told, key: randomUUID() }, select: { id: true, title: true } }));
    const done = await changeWithin(tx, target, decideOn(source));
    if (!done.ok && !known) await tx.source.delete({ where: { id: source.id } });
    return done;
  });
}

/** Why nobody of this office adds passages here. */
export const barPassage = (asked: Asked) => barAct(asked, "addPassage");

/** The item, and the one of its passages that an address names. */
export async function openPassage(args: Parameters<typeof openItem>[0]) {
  const asked = await openItem(args);
  const passage = (await readKept(asked)).find(({ partId }) => partId !== null && partId === args.params.id);
  if (!passage) throw notFound();
  return { asked, passage, bar: barAct(asked, "removePassage", removePassage(asked.item, passage, TRIAL)) };
}

export const prepareTaking = (passage: KeptPassage, values: { note: string; version: number }): Prepared => ({ ok: true, decide: (item) => removePassage(item, passage, entryOf(values)) });
