import type pg from "pg";
import { pause } from "../pause";
import type { Follower } from "./follower";
import type { Ledger, Outcome, Stage } from "./stage";

const PATIENCE = 15_000;

type Row = { id: string; entries: number };

/** What was acknowledged is there, once, in the order in which it was recorded: as an outcome, and in the history of its item. */
export async function verifyMeeting(client: pg.Client, { meetingId }: Stage, script: readonly Outcome[], ledger: Ledger) {
  const { rows } = await client.query<Row>(`
    SELECT o."id", (SELECT count(*)::int FROM "Revision" v WHERE v."id" = o."revisionId") AS entries
    FROM "Outcome" o WHERE o."meetingId" = $1 ORDER BY o."order"`, [meetingId]);
  const said = await client.query<{ token: string; count: number }>(`
    SELECT t.token, count(*)::int AS count FROM "Revision" v CROSS JOIN LATERAL (SELECT DISTINCT m[1] AS token FROM regexp_matches(v."note" || v."changes"::text, '(mt\\d+x\\d+z)', 'g') m) t GROUP BY 1`);
  const counts = new Map(said.rows.map(({ token, count }) => [token, count]));
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  for (const { id, token, fields } of script) {
    if (!ledger.acknowledged.has(id)) ledger.violations.push(`${token} (${fields.kind}) was never acknowledged`);
    if (!places.has(id)) ledger.violations.push(`${token} (${fields.kind}) is not there`);
    if (counts.get(token) !== 1) ledger.violations.push(`${token} (${fields.kind}) stands ${counts.get(token) ?? 0} times in the history`);
  }
  if (rows.length !== script.length) ledger.violations.push(`${script.length} outcomes were recorded, ${rows.length} are there`);
  for (const row of rows) if (row.entries !== 1) ledger.violations.push(`outcome ${row.id} has ${row.entries} entries of an item`);
  const recorders = new Set(script.map(({ token }) => token.split("x")[0]));
  for (const recorder of recorders) {
    const order = script.filter(({ token }) => token.startsWith(`${recorder}x`)).map(({ id }) => places.get(id) ?? -1);
    if (order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))) ledger.violations.push(`${recorder}: not in the order of recording`);
  }
  return { rows: rows.length };
}

/** At the end the follower shows all that is theirs to see, and nothing of a side's own room. */
export async function verifyShown({ shown }: Follower, { points }: Stage, script: readonly Outcome[], ledger: Ledger) {
  const items = [...new Set(points.map(({ item }) => item))];
  const wanted = (item: number) => script.filter((one) => one.item === item && one.room === null).map(({ token }) => token).sort();
  const now = (item: number) => [...(shown.get(item) ?? [])].sort();
  const isRight = (item: number) => JSON.stringify(now(item)) === JSON.stringify(wanted(item));
  for (const until = Date.now() + PATIENCE; Date.now() < until && !items.every(isRight); ) await pause(50);
  for (const item of items.filter((one) => !isRight(one))) {
    ledger.violations.push(`the follower's page of ${item} shows ${now(item).length} outcomes of ${wanted(item).length}: it lacks ${wanted(item).filter((one) => !now(item).includes(one)).join(" ")}`);
  }
  const secret = script.filter(({ room }) => room !== null).map(({ token }) => token);
  for (const token of secret) if ([...shown.values()].flat().includes(token)) ledger.violations.push(`${token} of a side's own room was shown to somebody else`);
}
