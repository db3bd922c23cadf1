import { Kind, PositionValue, Priority, Status, type Role } from "#db/enums";
import type { T } from "~/locales/translator";
import type { Named } from "~/recommendations/changes";
import { plainName } from "./cell-text";
import { IMPORT_FIELDS, readFieldId, type FieldId, type FieldType } from "./fields";

export type KnownOrganisation = { id: number; name: string; abbreviation: string; side: string; others: string[]; becomes: number[] | null };
export type KnownMember = { id: number; name: string; office: string; organisation: string; side: string; roles: readonly Role[] };

/** Everything of a programme that a word in a table may mean. */
export type Vocabulary = {
  sectors: readonly Named[];
  organisations: readonly KnownOrganisation[];
  members: readonly KnownMember[];
  names: Record<ChoiceType, ReadonlyMap<string, ReadonlySet<string>>>;
};

export type ChoiceType = Extract<FieldType, "status" | "sector" | "kind" | "priority" | "position" | "person" | "organisation">;
const CHOICES: readonly FieldType[] = ["status", "sector", "kind", "priority", "position", "person", "organisation"] satisfies ChoiceType[];

/** What kind of choice a field is; null for those that hold words, texts and days. */
export function choiceOf(field: FieldId): ChoiceType | null {
  const { type } = IMPORT_FIELDS[readFieldId(field).name];
  return CHOICES.includes(type) ? (type as ChoiceType) : null;
}

/** Gathers by which names each value of a choice is known, in every language of the pages. */
export function gatherVocabulary(ts: readonly T[], { sectors, organisations, members }: Pick<Vocabulary, "sectors" | "organisations" | "members">): Vocabulary {
  const inAll = (say: (t: T) => string) => ts.map(say);
  const words = <V extends string>(values: readonly V[], say: (t: T, value: V) => string) => nameMap(values.map((value) => [value, [value, ...inAll((t) => say(t, value))]]));
  return {
    sectors, organisations, members,
    names: {
      status: words(Object.values(Status), (t, value) => t(`status.${value}`)),
      kind: words(Object.values(Kind), (t, value) => t(`item.kinds.${value}`)),
      priority: words(Object.values(Priority), (t, value) => t(`item.priorities.${value}`)),
      position: words(Object.values(PositionValue), (t, value) => t(`position.${value}`)),
      sector: nameMap(sectors.map(({ id, name }) => [String(id), [name]])),
      person: nameMap(members.map((member) => [String(member.id), namesOfMember(member)])),
      organisation: nameMap(organisations.flatMap((one) => (one.becomes ?? [one.id]).map((id): [string, string[]] => [String(id), [one.name, one.abbreviation, ...one.others].filter(Boolean).flatMap((name) => [name, ...inAll((t) => t("exports.suggested", { name }))])]))),
    },
  };
}

const namesOfMember = ({ name, office, organisation }: KnownMember) =>
  [name, office, `${name}, ${office}`, `${name}, ${organisation}`, `${name}, ${office}, ${organisation}`, `${office}, ${organisation}`];

function nameMap(entries: [value: string, names: string[]][]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [value, names] of entries) {
    for (const name of names.map(plainName)) if (name) map.set(name, (map.get(name) ?? new Set()).add(value));
  }
  return map;
}
