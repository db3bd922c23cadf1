import { db } from "~/db.server";
import type { Membership } from "~/programmes/membership.server";
import { columnLetters, isFilled, sayCell } from "~/spreadsheets/reading/table";
import type { FieldId } from "../fields";
import { guessColumns } from "../guess-columns";
import { layoutOf } from "../layouts.server";
import { sheetOf, type TableImport } from "../table-import";
import { readVocabulary } from "../vocabulary.server";

const SAMPLES = 3;

/** A column with what stands in it, and the field that it is mapped to or is likely to hold. `by` says whence that is known; null: it was said. */
export type ShownColumn = { letters: string; heading: string; samples: string[]; field: FieldId | null; by: "heading" | "content" | null };

export type ShownColumns = { columns: ShownColumn[]; guessed: boolean; lastTime: string | null };

/** The columns of a table as they are mapped; before anything was said, as they were the last time, or as they are guessed. */
export async function describeColumns({ programme }: Pick<Membership, "programme">, imported: TableImport): Promise<ShownColumns> {
  const { headers, sample } = sheetOf(imported);
  const { columns } = imported.mapping;
  const guessed = columns.every((field) => field === null);
  const guesses = guessed ? guessColumns(headers, sample, (await readVocabulary(programme)).names, programme.sides) : [];
  return {
    columns: headers.map((heading, at) => ({
      letters: columnLetters(at), heading,
      samples: sample.map(({ cells }) => cells[at]).filter(isFilled).slice(0, SAMPLES).map(sayCell),
      field: guessed ? (guesses[at]?.field ?? null) : (columns[at] ?? null),
      by: guesses[at]?.by ?? null,
    })),
    guessed,
    lastTime: guessed ? null : await findLastTime(imported, headers),
  };
}

/** When a table with these headings was mapped, before this one came. */
async function findLastTime({ programme, createdAt }: TableImport, headers: readonly string[]): Promise<string | null> {
  const layout = await db.importLayout.findUnique({ where: { programmeId_layout: { programmeId: programme.id, layout: layoutOf(headers) } }, select: { usedAt: true } });
  return layout && layout.usedAt < createdAt ? layout.usedAt.toISOString() : null;
}
