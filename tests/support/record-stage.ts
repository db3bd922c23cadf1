import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import pg from "pg";
import type { Demo } from "./demo-server";

const MEETINGS = "/p/pk-kz/meetings";

/** Holds the next training session as its host's secretary, who is signed in, with a few outcomes, and sends its record round. Answers the session's address. */
export async function bringToSigning(page: Page, demo: Pick<Demo, "origin" | "env">) {
  const owner = new pg.Client({ connectionString: demo.env.DATABASE_OWNER_URL });
  await owner.connect();
  const { rows: [meeting] } = await owner.query<{ id: number }>(`SELECT "id" FROM "Meeting" WHERE "title" = '2nd training session'`);
  const { rows: points } = await owner.query<{ id: number; kind: string }>(`SELECT "id", "kind" FROM "AgendaEntry" WHERE "meetingId" = $1 AND "removedAt" IS NULL ORDER BY "place"`, [meeting?.id]);
  const base = `${MEETINGS}/${meeting?.id}`;
  const send = async (path: string, form: Record<string, string>) => {
    const answer = await page.request.post(`${demo.origin}${base}/${path}`, { form, headers: { origin: demo.origin, accept: "application/json" }, maxRedirects: 0 });
    if (answer.status() >= 400) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  };
  const items = points.filter(({ kind }) => kind === "ITEM");
  const record = (entry: number | undefined, fields: Record<string, string>) => send("outcomes?index", { id: randomUUID(), entry: String(entry), ...fields });
  await send("run", { act: "open" });
  await record(points[0]?.id, { kind: "noted" });
  await record(items[0]?.id, { kind: "actionItem", line: "Draft the schedule 3 months from signature" });
  await record(items[1]?.id, { kind: "information", text: "The lists are being compared.", side: "KZ" });
  await send("run", { act: "close" });
  await send("record/circulate", {});
  await owner.end();
  return base;
}
