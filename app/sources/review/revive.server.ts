import { changeWithin, type Decide } from "~/recommendations/change-recommendation.server";
import { editDetails, reviveItem, setWording } from "~/recommendations/edit-item";
import { setOrganisations } from "~/recommendations/assign";
import { PLAIN_ENTRY, type Item } from "~/recommendations/item";
import type { Tx } from "~/recommendations/load-item.server";
import type { NewItem, Words } from "~/recommendations/new-item";
import type { Refusal } from "~/refusal";
import type { ItemOfCandidate } from "./candidate";
import type { Review } from "./find-review.server";

/**
 * Brings back the item that a candidate was before, under its reference, and makes it what the form says by the ordinary acts: what needs the other sides
 * is proposed to them. What another side was suggested to lead stays as it was.
 */
export async function reviveFor(tx: Tx, { actor, programme }: Review, item: ItemOfCandidate, input: NewItem): Promise<{ ok: true; id: number; version: number } | Refusal> {
  const change = (decide: Decide) => changeWithin(tx, { actor, programme, number: item.number, version: null }, decide);
  const revived = await change((now) => reviveItem(now, PLAIN_ENTRY));
  // What somebody has brought back on its own page meanwhile is the item still: it is not registered a second time.
  if (!revived.ok && revived.message.key !== "recommendations.refusal.notVoided") return revived;
  const texts = await tx.wording.findMany({ where: { recommendationId: item.id }, select: { language: true, text: true, sha256: true } });
  let { version } = revived.ok ? revived : await tx.recommendation.findUniqueOrThrow({ where: { id: item.id }, select: { version: true } });
  for (const decide of editsFor(input, texts, actor.side?.code ?? "")) {
    const done = await change(decide);
    if (done.ok) version = done.version;
    else if (done.message.key !== "recommendations.refusal.nothingChanged") return done;
  }
  return { ok: true, id: item.id, version };
}

function editsFor({ values, words }: NewItem, texts: Words, ownSide: string): Decide[] {
  const own = values.organisations?.[ownSide] ?? [];
  return [
    (item) => editDetails(item, { kind: values.kind ?? item.kind, sector: values.sector ?? null, priority: item.priority, successMeasure: item.successMeasure }, PLAIN_ENTRY),
    (item) => setOrganisations(item, ownSide, own, PLAIN_ENTRY),
    (item) => setWording(item, values.title, [...words, ...othersOf(item, texts, words)], PLAIN_ENTRY),
  ];
}

/** The wordings in force in other languages: they stay. */
const othersOf = ({ wordings }: Item, texts: Words, words: Words) =>
  texts.filter(({ language, sha256 }) => wordings[language] === sha256 && !words.some((one) => one.language === language));
