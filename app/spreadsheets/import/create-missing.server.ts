import { Prisma } from "#db/client";
import { db } from "~/db.server";
import { addMissingOrganisations } from "~/programmes/organisations.server";
import { addMissingSectors } from "~/programmes/sectors.server";
import { managerOf } from "~/programmes/managing";
import { squeeze, divideNames } from "./cell-text";
import type { FieldId } from "./fields";
import { meaningOf } from "./match-words";
import type { Working } from "./steps.server";
import { choiceOf } from "./vocabulary";
import { readVocabulary } from "./vocabulary.server";
import { findDistinct } from "./words.server";

const CARRIED_OUT = Prisma.sql`r."kind" IN ('CREATE', 'UPDATE')`;

/** Adds the organisations and sectors that rows to be carried out name and that are to be created, each once, by the programme's own acts. */
export async function createMissing({ imported, actor, programme }: Working) {
  const named = await findNamed(imported);
  if (!named.length) return;
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.personId ?? 0 }, select: { isAdministrator: true } });
  const by = managerOf({ personId: actor.personId ?? 0, name: actor.name, isAdministrator: person.isAdministrator }, actor);
  const sectors = named.filter(({ field }) => choiceOf(field) === "sector").map(({ name }) => name);
  const organisations = named.filter(({ field }) => choiceOf(field) === "organisation").map(({ name, side }) => ({ name, abbreviation: "", sideId: programme.sides.find(({ code }) => code === side)?.id ?? null }));
  if (organisations.length) await addMissingOrganisations(by, programme.id, organisations);
  if (sectors.length && by.administrator) await addMissingSectors(by, programme.id, sectors);
}

type Named = { field: FieldId; name: string; side: string | null };

async function findNamed({ id, mapping, programme }: Working["imported"]): Promise<Named[]> {
  const columns = mapping.columns.flatMap((field, column) => (field && Object.values(mapping.values[field] ?? {}).some((meaning) => "create" in meaning) ? [{ field, column }] : []));
  if (!columns.length) return [];
  const [vocabulary, found] = await Promise.all([readVocabulary(programme), findDistinct(id, columns.map(({ column }) => column), CARRIED_OUT)]);
  const named = new Map<string, Named>();
  for (const { field, column } of columns) {
    const words = found.filter((one) => one.column === column).flatMap(({ text }) => (choiceOf(field) === "organisation" ? divideNames(text) : [squeeze(text)]));
    for (const word of words) {
      const meaning = meaningOf(field, word, mapping, vocabulary);
      if (meaning && "create" in meaning) named.set(`${choiceOf(field)} ${meaning.side} ${squeeze(meaning.create)}`, { field, name: squeeze(meaning.create), side: meaning.side });
    }
  }
  return [...named.values()];
}
