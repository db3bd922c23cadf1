import { randomUUID } from "node:crypto";
import { nextToSend, readVerdict, type Parcel, type Verdict } from "~/meetings/session/live/outbox";
import { pause } from "../pause";
import type { Random } from "../random";
import type { Ledger, Outcome, Stage } from "./stage";

/** Two in ten times the cable is pulled while an outcome is on its way. */
const PULLED = 0.2;
const LONGEST_WAY = 60;
const KEEPER = ["noted", "information", "actionItem", "decision", "ownNote"] as const;
const OTHER = ["information", "reservation", "actionItem", "ownNote"] as const;

/** What one recorder has to record, point by point, each with words of its own. */
export function writeScript({ points }: Stage, recorder: { place: number; side: string; keeper: boolean }, count: number): Outcome[] {
  const kinds = recorder.keeper ? KEEPER : OTHER;
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? "information";
    const point = points[index % points.length];
    if (!point) throw new Error("The session has no recommendation on its agenda");
    const token = `mt${recorder.place}x${index}z`;
    const own = kind === "ownNote";
    const said: Record<string, string> = kind === "actionItem" ? { line: `${token} Send the list` } : { text: `${token} was said.` };
    const fields: Record<string, string> = { entry: String(point.entry), kind: own ? "note" : kind, ...said, ...(own ? { audience: recorder.side } : {}) };
    return { id: randomUUID(), token, item: point.item, room: own ? recorder.side : null, fields };
  });
}

/** Sends a script as the outbox of the page does: in order, each under its own id, again and again until the server has answered. */
export async function recordAll(stage: Stage, cookie: string, script: readonly Outcome[], random: Random, ledger: Ledger) {
  let waiting = script.map(({ id, fields }, order): Parcel => ({ id, entryId: Number(fields.entry), fields: { ...fields, id }, order, at: "", state: "waiting", answer: null, refusedAt: null }));
  for (let parcel = nextToSend(waiting); parcel; parcel = nextToSend(waiting)) {
    const { id, fields } = parcel;
    const verdict = await send(stage, cookie, fields, random.chance(PULLED) ? random.below(LONGEST_WAY) : 20_000);
    ledger.sent += 1;
    if (verdict.is === "away") await pause(100);
    else if (verdict.is === "taken") {
      ledger.acknowledged.set(id, performance.now());
      waiting = waiting.filter((one) => one.id !== id);
    } else {
      ledger.violations.push(`${fields.kind} of point ${fields.entry}: ${verdict.is} ${JSON.stringify(verdict.is === "refused" ? verdict.answer : null)}`);
      waiting = waiting.filter((one) => one.id !== id);
    }
  }
}

async function send({ origin, base }: Stage, cookie: string, fields: Record<string, string>, patience: number): Promise<Verdict> {
  try {
    const headers = { Accept: "application/json", Cookie: cookie, Origin: origin, "Sec-Fetch-Site": "same-origin" };
    const response = await fetch(`${origin}${base}/outcomes?index`, { method: "POST", headers, body: new URLSearchParams(fields), redirect: "manual", signal: AbortSignal.timeout(patience) });
    const body: unknown = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
    return readVerdict({ status: response.status, redirected: response.status >= 300 && response.status < 400, body });
  } catch {
    return { is: "away" };
  }
}
