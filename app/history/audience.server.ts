import { Prisma } from "#db/client";
import type { Actor } from "~/people/actor";

/**
 * Binds a statement to what a person may read: what is joint, and their own side's room. `table` is the alias of a table with `audienceSideId`.
 * Every statement that reads entries, evidence or action items holds it.
 */
export function visibleTo({ side }: Pick<Actor, "side">, table: string): Prisma.Sql {
  const column = Prisma.raw(`"${table}"."audienceSideId"`);
  return side ? Prisma.sql`(${column} IS NULL OR ${column} = ${side.id})` : Prisma.sql`${column} IS NULL`;
}

/** Whether something of this audience may reach a person: live events ask it. */
export const maySee = ({ side }: Pick<Actor, "side">, audienceSideId: number | null) => audienceSideId === null || audienceSideId === side?.id;
