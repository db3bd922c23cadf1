import { db } from "~/db.server";
import { FieldChanges, type FieldChange } from "~/recommendations/changes";
import { refuse, type Refusal } from "~/refusal";
import type { Meeting } from "../meeting";

/** What a working group proposed to its plenary. */
export type GroupProposal = { id: string; text: string; act: string; number: number | null; reference: string; changes: FieldChange[]; from: string };

const WAITING = { effect: "TO_PLENARY" as const, takenBackAt: null, audienceSideId: null, adoptedBy: { none: { takenBackAt: null } } };
const SHOWN = { id: true, text: true, act: true, changes: true, meeting: { select: { title: true } }, recommendation: { select: { number: true, reference: true } } } as const;

/** What the groups under this meeting's body have proposed of an item, or at all, and what was not adopted yet; at most 500. */
export async function listGroupProposals({ body }: Pick<Meeting, "body">, recommendationNumber?: number): Promise<GroupProposal[]> {
  if (!body) return [];
  const rows = await db.outcome.findMany({
    where: { ...WAITING, meeting: { body: { parentId: body.id } }, ...(recommendationNumber === undefined ? {} : { recommendation: { number: recommendationNumber } }) },
    orderBy: { order: "asc" }, take: 500, select: SHOWN,
  });
  return rows.map(show);
}

/** The one that is to be adopted here. */
export async function findPlenary({ body }: Pick<Meeting, "body">, id: string | null): Promise<GroupProposal | Refusal> {
  const row = id === null || !body ? null : await db.outcome.findFirst({ where: { ...WAITING, id, meeting: { body: { parentId: body.id } } }, select: SHOWN });
  return row ? show(row) : refuse("invalid", "outcomes.refusal.nothingToAdopt", {}, "adopts");
}

type Row = { id: string; text: string; act: string; changes: unknown; meeting: { title: string }; recommendation: { number: number; reference: string } | null };

const show = ({ id, text, act, changes, meeting, recommendation }: Row): GroupProposal =>
  ({ id, text, act, number: recommendation?.number ?? null, reference: recommendation?.reference ?? "", changes: FieldChanges.parse(changes), from: meeting.title });
