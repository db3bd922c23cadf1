import { closeDatabase, db } from "~/db.server";
import { findPlaceOf } from "~/programmes/membership.server";
import { beginImport } from "~/spreadsheets/import/begin.server";
import type { FieldId } from "~/spreadsheets/import/fields";
import { askForPlan } from "~/spreadsheets/import/plan.server";
import { findImport, type Member } from "~/spreadsheets/import/read.server";
import { carryOut } from "~/spreadsheets/import/run.server";
import { saveMapping } from "~/spreadsheets/import/save.server";
import { isAtWork } from "~/spreadsheets/import/table-import";
import { goOn } from "~/spreadsheets/import/work.server";
import { registerFile } from "./import-file";
import { PROGRAMME_KEY } from "./programme";

// Brings a register of so many rows in, and again, as a secretary would; the work itself is done by the server's jobs. Each line it prints is a phase and how long the jobs took.
const rows = Number(process.argv[2]);
const person = await db.person.findFirstOrThrow({ where: { email: "user1@example.org" } });
const place = await findPlaceOf(person.id, PROGRAMME_KEY);
if (!place) throw new Error("user1 is not in the programme of the bench");
const member = { ...place, viewer: { ...person, personId: person.id, signInId: 0, places: [] } } as Member;
const columns: FieldId[] = ["reference", "title", "wording", "status", "madeOn", "priority"];

async function bring(again: string) {
  const from = performance.now();
  const begun = await beginImport(member, registerFile(rows));
  if (!begun.ok) throw new Error(begun.message.key);
  tell(`look${again}`, performance.now() - from);
  const read = async () => {
    const imported = await findImport(member, begun.id);
    if (!imported) throw new Error("The import is gone");
    return imported;
  };
  await settle(`read${again}`, begun.id, read);
  const before = await read();
  const saved = await saveMapping(member, before, { ...before.mapping, columns, key: [0], asOf: "2026-01-01", sourceTitle: "Bench register" });
  if (!saved.ok || saved.open.length) throw new Error(JSON.stringify(saved));
  await askForPlan(member, await read());
  await settle(`preview${again}`, begun.id, read);
  if (!again) {
    await carryOut(member, await read());
    await settle("carry out", begun.id, read);
  }
  console.log(JSON.stringify({ counts: (await read()).counts }));
}

/** Waits for the jobs; what passed before the first of them began is the queue's and not counted. What needed no job counts to the phase before. */
async function settle(phase: string, id: string, read: () => ReturnType<typeof findImport>) {
  await goOn(id, Infinity);
  let imported = await read();
  while (imported && isAtWork(imported)) {
    await new Promise((done) => setTimeout(done, 100));
    imported = await read();
  }
  const now = Date.now();
  const [job] = await db.$queryRaw<{ at: Date | null }[]>`SELECT min("started_on") AS "at" FROM pgboss.job WHERE "name" = 'imports' AND "data" ->> 'id' = ${id} AND "started_on" > ${new Date(last)}`;
  tell(phase, now - (job?.at?.getTime() ?? now));
  last = now;
}

let last = Date.now();
const tell = (phase: string, ms: number) => console.log(JSON.stringify({ phase, ms }));

await bring("");
await bring(" again");
await closeDatabase();
process.exit(0);
