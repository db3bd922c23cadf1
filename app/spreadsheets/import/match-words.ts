import type { Status } from "#db/enums";
import { plainName } from "./cell-text";
import { readFieldId, type FieldId } from "./fields";
import type { Mapping, Meaning } from "./mapping";
import { mayCreate, type Creatable } from "./creatable";
import { choiceOf, type Vocabulary } from "./vocabulary";

/** The one value of a field that a word names exactly, by any name it has or had; null where none or several do. */
export function matchWord(field: FieldId, words: string, vocabulary: Vocabulary): string | null {
  const choice = choiceOf(field);
  const found = choice ? [...(vocabulary.names[choice].get(plainName(words)) ?? [])] : [];
  const fitting = found.filter((value) => isOfSide(field, value, vocabulary));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Whether a value may stand in a field of one side: organisations of that side, or of none. */
export function isOfSide(field: FieldId, value: string, { organisations }: Vocabulary): boolean {
  const { side } = readFieldId(field);
  if (choiceOf(field) !== "organisation" || side === null) return true;
  const found = organisations.find(({ id }) => String(id) === value);
  return found?.side === side || found?.side === "";
}

/** Whether the programme has such a value of a field. */
export function isValue(field: FieldId, value: string, vocabulary: Vocabulary): boolean {
  const choice = choiceOf(field);
  if (choice === "organisation") return vocabulary.organisations.some(({ id, becomes }) => String(id) === value && !becomes) && isOfSide(field, value, vocabulary);
  if (choice === "sector") return vocabulary.sectors.some(({ id }) => String(id) === value);
  if (choice === "person") return vocabulary.members.some(({ id }) => String(id) === value);
  return choice !== null && [...vocabulary.names[choice].values()].some((values) => values.has(value));
}

/** What a word of a field means: as it was answered, else what it names exactly. Null is a question that is still open. */
export function meaningOf(field: FieldId, words: string, mapping: Pick<Mapping, "values">, vocabulary: Vocabulary): Meaning | null {
  const answered = Object.hasOwn(mapping.values[field] ?? {}, words) ? mapping.values[field]?.[words] : undefined;
  if (answered && (!("is" in answered) || isValue(field, answered.is, vocabulary))) return answered;
  const exact = matchWord(field, words, vocabulary);
  return exact === null ? null : { is: exact };
}

/** Words that registers have for what we call otherwise: proposed, never taken for granted. */
const STATUS_HINTS: readonly [RegExp, Status][] = [
  [/supersed|merged|carried|split|transferred|replaced/, "CLOSED_CARRIED_OVER"],
  [/cancel|withdraw|discontinu|reject|not (accepted|agreed|pursued)|abandon|no longer|unacceptable/, "CLOSED_DISCONTINUED"],
  [/not (yet )?(started|begun|commenced)|pending start/, "NOT_STARTED"],
  [/hold|suspend|defer|postpon|paus/, "ON_HOLD"],
  [/(reported|claimed|awaiting (closure|confirmation|verification)|under (review|verification))/, "REPORTED_IMPLEMENTED"],
  [/not (yet )?(reported|confirmed)|unconfirmed|no (reply|response)|unknown|awaiting/, "NOT_REPORTED"],
  [/partial|progress|ongoing|on-going|started|underway|under way|open|accepted|agreed/, "IN_PROGRESS"],
  [/clos|implement|complet|done|fulfil|achiev|finish|выполн/, "CLOSED_IMPLEMENTED"],
];

/** What a word that names nothing exactly may mean; what there is not may be created, where that is this person's to do. */
export function suggestMeaning(field: FieldId, words: string, vocabulary: Vocabulary, creatable: Creatable): Meaning | null {
  const choice = choiceOf(field);
  const plain = plainName(words);
  if (choice === "status") {
    const hint = STATUS_HINTS.find(([pattern]) => pattern.test(plain));
    return hint ? { is: hint[1] } : null;
  }
  if (choice !== "sector" && choice !== "person" && choice !== "organisation") return null;
  const near = plain.length < 4 ? [] : [...vocabulary.names[choice]].filter(([name]) => name.length >= 4 && (` ${name} `.includes(` ${plain} `) || ` ${plain} `.includes(` ${name} `)));
  const values = [...new Set(near.flatMap(([, of]) => [...of]))].filter((value) => isOfSide(field, value, vocabulary));
  if (values.length === 1 && values[0]) return { is: values[0] };
  const side = choice === "organisation" ? creatable.side : null;
  return mayCreate(field, side, creatable) ? { create: words, side } : null;
}
