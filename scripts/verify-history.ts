// Checks every programme's history and its signed records, says the first row that differs, and seals what is intact. `--rebuild` writes the derived rows anew first.
import { parseArgs } from "node:util";
import { closeDatabase, db } from "~/db.server";
import { rebuildProgramme } from "~/history/rebuild.server";
import { sealProgramme } from "~/history/seal.server";
import { verifyProgramme } from "~/history/verify.server";
import { verifyRecords } from "~/meetings/record/signing/verify-records.server";
import { findProgramme } from "~/programmes/programmes.server";

const { values, positionals } = parseArgs({ options: { rebuild: { type: "boolean", default: false } }, allowPositionals: true });

const programmes = await db.programme.findMany({ where: positionals.length ? { key: { in: positionals } } : {}, orderBy: { id: "asc" } });
if (!programmes.length) {
  console.error(positionals.length ? `There is no programme ${positionals.join(", ")}.` : "There is no programme yet.");
  process.exitCode = 1;
}
for (const { id, key } of programmes) {
  if (values.rebuild) await rebuild(key);
  const from = performance.now();
  const { items, revisions, finding: ofHistory } = await verifyProgramme(id);
  const { records, finding: ofRecords } = await verifyRecords(id);
  const finding = ofHistory ?? ofRecords;
  const took = `${((performance.now() - from) / 1000).toFixed(1)} s`;
  if (finding) {
    console.error(`${key}: NOT intact. ${[finding.reference, finding.row].filter(Boolean).join(", ")}: ${finding.detail} (${took})`);
    process.exitCode = 1;
    continue;
  }
  const seal = await sealProgramme(id);
  console.log(`${key}: intact. ${items} items, ${revisions} entries, ${records} signed records, ${took}. ${seal ? `Sealed: ${seal.hash}` : "Nothing new since the last seal."}`);
}
await closeDatabase();

async function rebuild(key: string) {
  const programme = await findProgramme(key);
  if (!programme) return;
  const rebuilt = await rebuildProgramme(programme);
  console.log(rebuilt.ok ? `${key}: ${rebuilt.items} items rebuilt from their history.` : `${key}: nothing rebuilt, the chain of ${rebuilt.reference} is broken.`);
}
