import { z } from "zod";
import { db } from "~/db.server";
import { numberedParam } from "./move-words";

const Told = z.array(z.object({ field: z.string(), to: z.union([z.number(), z.string(), z.array(z.string()), z.null()]) }));

export type MoveDone = { items: number; steps: number; ownSteps: number; members: number; refused: string[]; left: number };

/** What a move that an address names did: the programme's own record of it, and what the address adds for one's own side. */
export async function readMoveDone(programmeId: number, personId: number, params: URLSearchParams): Promise<MoveDone | null> {
  const id = numberedParam(params, "done");
  const entry = id ? await db.programmeChange.findFirst({ where: { id, programmeId, personId, act: "itemsMoved" } }) : null;
  if (!entry) return null;
  const told = new Map(Told.parse(entry.changes).map(({ field, to }) => [field, to]));
  const count = (field: string) => Number(told.get(field) ?? 0);
  const refused = told.get("refused");
  return {
    items: count("items"), steps: count("actionItems"), members: count("members"), refused: Array.isArray(refused) ? refused : [],
    ownSteps: numberedParam(params, "ours"), left: numberedParam(params, "left"),
  };
}
