import type { RecordPart } from "#db/enums";
import type { AgendaEntry } from "~/meetings/agenda/agenda";
import type { Outcome } from "~/meetings/session/outcome";
import type { RecordedParagraph, RecordSection, Texts } from "./record";

/** What was written of a paragraph, as it is kept. */
export type WrittenParagraph = { id: number; entryId: number | null; part: RecordPart | null; outcomeId: string | null; place: number; texts: Texts; agreed: string[] };

/** An outcome with the sentence and the facts that are composed of it; texts by language. */
export type ComposedOutcome = { outcome: Outcome; texts: Texts; facts: RecordedParagraph["facts"] };

type Parts = {
  entries: readonly Pick<AgendaEntry, "id" | "number" | "title">[];
  outcomes: readonly ComposedOutcome[];
  written: readonly WrittenParagraph[];
  sides: readonly { code: string }[];
  languages: readonly string[];
  /** The heading of what was recorded under a point that is no longer on the agenda. */
  otherMatters: string;
};

/** Free paragraphs stand so many outcomes into their point; between two, in the order of their places. */
export const PLACES_PER_OUTCOME = 1_000;
export const LAST_PLACE = 1_000_000_000;

/** The numbered text of a record: opening, every point of the agenda with its paragraphs, closing. */
export function assembleSections({ entries, outcomes, written, sides, languages, otherMatters }: Parts): RecordSection[] {
  const texts = new Map(written.flatMap((one) => (one.outcomeId ? [[one.outcomeId, one]] : [])));
  const [outcomesOf, freeOf] = [groupBy(outcomes, ({ outcome }) => outcome.entryId), groupBy(written.filter(({ outcomeId }) => !outcomeId), (one) => one.entryId ?? one.part)];
  const paragraphs = (id: number | RecordPart, number: string) => {
    const made = (typeof id === "number" ? (outcomesOf.get(id) ?? []) : []).map((one, index) => ({ at: (index + 1) * PLACES_PER_OUTCOME - 0.5, paragraph: fromOutcome(one, texts.get(one.outcome.id), { sides, languages }) }));
    const free = (freeOf.get(id) ?? []).map((one) => ({ at: one.place, paragraph: fromWritten(one, { sides, languages }) }));
    const all = [...made, ...free].sort((a, b) => a.at - b.at || a.paragraph.key.localeCompare(b.paragraph.key)).map(({ paragraph }) => paragraph);
    return all.map((paragraph, index) => ({ ...paragraph, number: number && `${number}.${index + 1}` }));
  };
  const part = (name: RecordPart): RecordSection[] => [{ part: name, entryId: null, number: "", title: "", paragraphs: paragraphs(name, "") }];
  const points = entries.filter(({ number }) => number);
  const known = new Set(points.map(({ id }) => id));
  const lost = [...new Set([...outcomesOf.keys(), ...freeOf.keys()])].filter((id): id is number => typeof id === "number" && !known.has(id));
  const sections = [...points, ...lost.map((id, index) => ({ id, number: String(points.length + index + 1), title: otherMatters }))];
  return [...part("OPENING"), ...part("AGENDA"), ...sections.map(({ id, number, title }): RecordSection => ({ part: null, entryId: id, number, title, paragraphs: paragraphs(id, number) })), ...part("CLOSING")];
}

type About = Pick<Parts, "sides" | "languages">;

function fromOutcome({ outcome, texts, facts }: ComposedOutcome, written: WrittenParagraph | undefined, about: About): RecordedParagraph {
  const { id, entryId, kind, item } = outcome;
  const said = keepLanguages({ ...texts, ...written?.texts }, about.languages);
  const composed = Object.keys(said).filter((language) => said[language] === texts[language]);
  return { key: `o-${id}`, number: "", entryId, outcomeId: id, kind, item: item && { number: item.number, reference: item.reference }, texts: said, composed, facts, ...standing(written?.agreed ?? [], about) };
}

function fromWritten({ id, entryId, texts, agreed }: WrittenParagraph, about: About): RecordedParagraph {
  return { key: `p-${id}`, number: "", entryId, outcomeId: null, kind: null, item: null, texts: keepLanguages(texts, about.languages), composed: [], facts: [], ...standing(agreed, about) };
}

function standing(agreed: readonly string[], { sides }: Pick<Parts, "sides">): Pick<RecordedParagraph, "state" | "agreedBy"> {
  const agreedBy = sides.map(({ code }) => code).filter((code) => agreed.includes(code));
  return { state: agreedBy.length === sides.length && sides.length ? "agreed" : "proposed", agreedBy };
}

const keepLanguages = (texts: Texts, languages: readonly string[]): Texts => Object.fromEntries(languages.flatMap((language) => (texts[language] ? [[language, texts[language]]] : [])));

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** Every paragraph of a record, in its order. */
export const allParagraphs = (parts: readonly RecordSection[]) => parts.flatMap(({ paragraphs }) => paragraphs);
