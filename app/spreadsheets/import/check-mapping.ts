import { isDay } from "~/history/calendar";
import type { Programme } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { IMPORT_FIELDS, isField, readFieldId, type FieldId } from "./fields";
import type { Mapping, Meaning } from "./mapping";
import { mayCreate, type Creatable } from "./creatable";
import { isValue } from "./match-words";
import type { Vocabulary } from "./vocabulary";

type Checked = { programme: Pick<Programme, "sides">; vocabulary: Vocabulary; width: number; today: string; creatable: Creatable };

/** Why a mapping cannot be: a field that there is not or that two columns hold, a meaning that there is not, a day out of bounds. Null where it can. */
export function checkMapping(mapping: Mapping, { programme, vocabulary, width, today, creatable }: Checked): Refusal | null {
  const wrongColumn = mapping.columns.length !== width || mapping.key.some((column) => column < 0 || column >= width || !Number.isInteger(column));
  if (wrongColumn) return refuse("invalid", "tableRows.refusal.noSuchColumn");
  for (const [column, field] of mapping.columns.entries()) {
    if (field === null) continue;
    if (!isField(field, programme.sides)) return refuse("invalid", "tableRows.refusal.noSuchField", undefined, `column-${column}`);
    const { several } = IMPORT_FIELDS[readFieldId(field).name];
    if (!several && mapping.columns.indexOf(field) !== column) return refuse("invalid", "tableRows.refusal.fieldTwice", { field }, `column-${column}`);
  }
  if (mapping.asOf && !(isDay(mapping.asOf) && mapping.asOf >= "1900-01-01" && mapping.asOf <= today)) return refuse("invalid", "tableRows.refusal.asOf", undefined, "asOf");
  return checkMeanings(mapping, vocabulary, creatable);
}

function checkMeanings({ values }: Mapping, vocabulary: Vocabulary, creatable: Creatable): Refusal | null {
  for (const [field, meanings] of Object.entries(values) as [FieldId, Record<string, Meaning>][]) {
    for (const [words, meaning] of Object.entries(meanings)) {
      const refusal = checkMeaning(field, words, meaning, vocabulary, creatable);
      if (refusal) return refusal;
    }
  }
  return null;
}

function checkMeaning(field: FieldId, words: string, meaning: Meaning, vocabulary: Vocabulary, creatable: Creatable): Refusal | null {
  if ("skip" in meaning) return null;
  if ("is" in meaning) return isValue(field, meaning.is, vocabulary) ? null : refuse("invalid", "tableRows.refusal.noSuchMeaning", { words }, field);
  return meaning.create.trim() && mayCreate(field, meaning.side, creatable) ? null : refuse("invalid", "tableRows.refusal.notCreated", { words }, field);
}
