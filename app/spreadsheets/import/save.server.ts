import { db } from "~/db.server";
import { todayIn } from "~/programmes/programme";
import { refuse, type Refusal } from "~/refusal";
import { creatableBy } from "./creatable";
import { checkMapping } from "./check-mapping";
import { collectDays } from "./days.server";
import { rememberMapping } from "./layouts.server";
import type { Mapping } from "./mapping";
import { openQuestions } from "./open-questions";
import { barImport, type Member } from "./read.server";
import { findRepeats } from "./repeats.server";
import { sheetOf, type OpenQuestion, type TableImport } from "./table-import";
import { readVocabulary } from "./vocabulary.server";
import { collectWords } from "./words.server";

/** Keeps what the columns and words of a table mean, for this import and for the next table with these headings; answers what is still open. From a preview it leads back. */
export async function saveMapping(membership: Member, imported: TableImport, mapping: Mapping): Promise<{ ok: true; open: OpenQuestion[] } | Refusal> {
  const barred = barImport(membership);
  if (barred) return barred;
  const { programme } = imported;
  const { headers } = sheetOf(imported);
  const vocabulary = await readVocabulary(programme);
  const checked = checkMapping(mapping, { programme, vocabulary, width: headers.length, today: todayIn(programme.timeZone), creatable: creatableBy(membership.actor, membership.viewer.isAdministrator) });
  if (checked) return checked;
  const { count } = await db.import.updateMany({ where: { id: imported.id, state: { in: ["MAPPING", "PLANNING", "PREVIEW"] } }, data: { mapping, state: "MAPPING" } });
  if (!count) return refuse("stale", "tableRows.refusal.begunAlready");
  await rememberMapping(programme.id, headers, mapping);
  return { ok: true, open: await findOpenQuestions({ ...imported, mapping }) };
}

/** What must still be answered before the rows of an import can be worked out. */
export async function findOpenQuestions(imported: TableImport): Promise<OpenQuestion[]> {
  const { mapping } = imported;
  const [words, days, repeats] = await Promise.all([collectWords(imported, mapping), collectDays(imported, mapping), findRepeats(imported, mapping.key)]);
  return openQuestions(imported, mapping, words, days, repeats);
}
