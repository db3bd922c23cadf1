import { db } from "~/db.server";
import { verifyProgramme } from "~/history/verify.server";
import type { Actor } from "~/people/actor";
import { managerOf } from "~/programmes/managing";
import type { Programme } from "~/programmes/programme";
import type { Lead } from "~/recommendations/changes";
import { addActionItem } from "~/action-items/decide";
import { moveStatus } from "~/recommendations/move-status";
import { concur } from "~/recommendations/reply-to-proposal";
import { act, createActor, createItem, entry } from "./factories";

/** What an actor may manage, as in every request. */
export const managing = (actor: Actor) => managerOf({ personId: actor.personId ?? 0, name: actor.name, isAdministrator: false }, actor);

/** An organisation as an item names it. */
export const lead = ({ id, name }: { id: number; name: string }, more: Partial<Lead> = {}): Lead => ({ id, name, abbreviation: "", role: "lead", suggested: false, focalPoint: null, ...more });

/** An open item of these organisations, and perhaps of an owner. */
export async function createLed(programme: Programme, organisations: Record<string, Lead[]>, owner: Actor | null = null) {
  const { number } = await createItem(programme, { organisations, owner: owner && { id: owner.memberId ?? 0, name: owner.name, side: owner.side?.code ?? "" } });
  return number;
}

/** An open step of an item, of a person or an organisation, jointly or in a side's own room. */
export async function addStep(actor: Actor, programme: Programme, number: number, whose: { assignee?: Actor; organisation?: { id: number; name: string } }, audience: string | null = null) {
  const id = crypto.randomUUID();
  const assignee = whose.assignee ? { id: whose.assignee.memberId ?? 0, name: whose.assignee.name } : null;
  const step = { what: `Step of ${number}`, assignee, organisation: whose.organisation ?? null, due: null };
  const made = await act(actor, programme, number, (item) => addActionItem(item, id, step, entry({ audience })), null, audience);
  if (!made.ok) throw new Error(made.message.key);
  return id;
}

/** The organisations of an item as its row holds them. */
export async function leadsOf(programme: Programme, number: number, side: string) {
  const row = await db.recommendation.findUniqueOrThrow({ where: { programmeId_number: { programmeId: programme.id, number } } });
  return ((row.organisations as Record<string, Lead[]>)[side] ?? []).map(({ name, role }) => `${role} ${name}`);
}

/** That chains, rows, validity, parts and counts of a programme still say the same. */
export async function findingOf(programme: Programme) {
  return (await verifyProgramme(programme.id)).finding;
}
/** Ends an item without implementation, with the concurrence of both sides. */
export async function discontinueNow(programme: Programme, number: number) {
  const [pk, kz] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const input = { entry: entry({ note: "No longer relevant" }), evidence: [], reviewOn: null, status: null, livesOnIn: [] };
  await act(pk, programme, number, (item) => moveStatus(item, "discontinue", input));
  const { id } = await db.proposal.findFirstOrThrow({ where: { recommendation: { programmeId: programme.id, number }, state: "WAITING" } });
  const done = await act(kz, programme, number, (item) => concur(item, kz, id, entry()));
  if (!done.ok) throw new Error(done.message.key);
}
