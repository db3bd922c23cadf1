import { Kind, PositionValue, Priority } from "#db/enums";
import type { T } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { STATUSES } from "~/recommendations/status";
import { creatableBy, mayCreate } from "../creatable";
import { readFieldId, type FieldId } from "../fields";
import { isOfSide } from "../match-words";
import { choiceOf, type Vocabulary } from "../vocabulary";
import { CREATE, IS, SKIP } from "./word-answers";

export type WordChoice = { value: string; label: string };
export type WordChoices = { values: (WordChoice & { group: string })[]; others: WordChoice[] };

/** What a word of a field may be said to mean: what there is, what may be added, or nothing. */
export function choicesFor(field: FieldId, vocabulary: Vocabulary, { actor, viewer, programme }: Pick<Membership, "actor" | "viewer" | "programme">, t: T): WordChoices {
  const creatable = creatableBy(actor, viewer.isAdministrator);
  const sides = ["", ...programme.sides.map(({ code }) => code)].map((side) => side || null);
  const create = sides.filter((side) => mayCreate(field, side, creatable)).map((side) => ({
    value: `${CREATE}${side ?? ""}`,
    label: choiceOf(field) === "sector" ? t("importPages.words.createSector") : t("importPages.words.createOrganisation", { side: nameSide(side, programme) }),
  }));
  const skip = { value: SKIP, label: t(choiceOf(field) === "status" ? "importPages.words.skipStatus" : "importPages.words.skip") };
  return { values: valuesOf(field, vocabulary, programme, t).map(({ value, ...rest }) => ({ value: `${IS}${value}`, ...rest })), others: [...create, skip] };
}

type Value = WordChoice & { group: string };
type OfProgramme = Pick<Membership, "programme">["programme"];

const nameSide = (code: string | null, { sides }: Pick<OfProgramme, "sides">) => sides.find((side) => side.code === code)?.name ?? "";

function valuesOf(field: FieldId, vocabulary: Vocabulary, programme: OfProgramme, t: T): Value[] {
  const plain = (values: readonly string[], say: (value: never) => string): Value[] => values.map((value) => ({ value, label: say(value as never), group: "" }));
  switch (choiceOf(field)) {
    case "status": return plain(STATUSES, (value) => t(`status.${value}`));
    case "kind": return plain(Object.values(Kind), (value) => t(`item.kinds.${value}`));
    case "priority": return plain(Object.values(Priority), (value) => t(`item.priorities.${value}`));
    case "position": return plain(Object.values(PositionValue), (value) => t(`position.${value}`));
    case "sector": return vocabulary.sectors.map(({ id, name }) => ({ value: String(id), label: name, group: "" }));
    case "person": return vocabulary.members.map(({ id, name, office, side }) => ({ value: String(id), label: [name, office].filter(Boolean).join(", "), group: nameSide(side, programme) }));
    case "organisation":
      return vocabulary.organisations.filter(({ id, becomes }) => !becomes && isOfSide(field, String(id), vocabulary))
        .map(({ id, name, side }) => ({ value: String(id), label: name, group: readFieldId(field).side ? "" : nameSide(side, programme) }));
    case null: return [];
  }
}
