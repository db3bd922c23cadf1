import { db } from "~/db.server";
import type { Actor } from "~/people/actor";
import { cookieOf } from "./answers";
import { createActor } from "./factories";
import { createSession, sendOutcome } from "./sessions";
import { visit } from "./site";

export type Drafted = Awaited<ReturnType<typeof createDraft>>;

/** A closed session with a record in two languages: a decision and what was noted of its first point, a reservation of the second side on its second. */
export async function createDraft() {
  const stage = await createSession({ items: 2 });
  const [first = 0, second = 0] = stage.entries;
  const decision = await sendOutcome(stage, stage.host, { entry: String(first), kind: "decision", text: "To meet in May." });
  const noted = await sendOutcome(stage, stage.host, { entry: String(first), kind: "noted" });
  const reservation = await sendOutcome(stage, stage.host, { entry: String(second), kind: "reservation", text: "Funds.", side: stage.guest.side?.code ?? "" });
  await db.body.update({ where: { id: stage.body.id }, data: { recordKind: "PROTOCOL", languages: ["en", "ru"], authentic: ["en", "ru"] } });
  await db.meeting.update({ where: { id: stage.meetingId }, data: { state: "RECORD_IN_DRAFT", closedAt: new Date() } });
  const chair = await createActor(stage.programme, "CO_CHAIR", stage.guest.side?.code);
  return { ...stage, keys: [decision, noted, reservation].map(({ id }) => `o-${id}`), chair };
}

const within = ({ base }: Pick<Drafted, "base">, path: string) => `${base}/record${path && (path.startsWith("?") ? path : `/${path}`)}`;

/** A page of a record as somebody sees it; the record itself without a path. */
export const readRecord = async (draft: Pick<Drafted, "base">, by: Actor, path = "") => visit(within(draft, path), { cookie: await cookieOf(by.personId ?? 0) });

/** Sends a form of a record. */
export const sendRecord = async (draft: Pick<Drafted, "base">, by: Actor, path: string, fields: Record<string, string> = {}) =>
  visit(within(draft, path), { cookie: await cookieOf(by.personId ?? 0), form: new URLSearchParams(fields) });
