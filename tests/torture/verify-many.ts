import type pg from "pg";
import { violate, type Ledger } from "./ledger";
import { pause } from "./pause";

const PATIENCE = 120_000;

/** Lets the servers finish the changes of many that were begun; what is not finished in time is a violation. */
export async function waitForMany(client: pg.Client, ledger: Ledger) {
  for (const until = Date.now() + PATIENCE; ; await pause(500)) {
    const { rows } = await client.query<{ id: string; state: string }>(`SELECT "id", "state"::text FROM "BulkChange" WHERE "state" IN ('RUNNING', 'UNDOING')`);
    if (!rows.length) return;
    if (Date.now() > until) return violate(ledger, `${rows.length} changes of many are not finished two minutes after: ${rows.map(({ id, state }) => `${id} ${state}`).join(", ")}`);
  }
}

type Place = { token: string; state: string; number: number; outcome: string; written: number | null; versions: number[] };

const WRITTEN = ["CHANGED", "PROPOSED", "UNDONE", "KEPT"];

/** All or nothing on each item: what the list says was written is there once, as the entry it names; what it says was refused is not there. */
export async function verifyMany(client: pg.Client, ledger: Ledger) {
  const { rows } = await client.query<Place>(`
    SELECT c."values" -> 'typed' ->> 'note' AS token, c."state"::text, r."number", b."outcome"::text, b."written",
      ARRAY(SELECT v."version" FROM "Revision" v WHERE v."recommendationId" = r."id" AND v."act" <> 'undo' AND (v."note" = c."values" -> 'typed' ->> 'note'
        OR v."changes" @> jsonb_build_array(jsonb_build_object('field', 'proposal', 'from', NULL, 'to', jsonb_build_object('note', c."values" -> 'typed' ->> 'note'))))) AS versions
    FROM "BulkChange" c JOIN "BulkItem" b ON b."bulkChangeId" = c."id" JOIN "Recommendation" r ON r."id" = b."recommendationId" WHERE c."values" -> 'typed' ->> 'note' LIKE 'tk%'`);
  for (const { token, state, number, outcome, written, versions } of rows) {
    const previewed = state === "PLANNING" || state === "PREVIEW";
    const wanted = !previewed && WRITTEN.includes(outcome) ? 1 : 0;
    if (versions.length !== wanted) violate(ledger, `many ${token} on ${number}: the list says ${outcome} (${state}), the history has it ${versions.length} times`);
    else if (wanted && written !== versions[0]) violate(ledger, `many ${token} on ${number}: written as ${written}, found as ${versions[0]}`);
  }
  const acknowledged = ledger.deeds.filter(({ kind, fate }) => kind === "many" && fate === "acknowledged").map(({ token }) => token);
  for (const token of acknowledged) if (!rows.some((row) => row.token === token && row.state === "DONE")) violate(ledger, `many ${token} was acknowledged and is not done`);
}
