import { join } from "node:path";
import type pg from "pg";
import type { Status } from "#db/enums";
import { hashPassword } from "~/people/passwords.server";
import type { Named } from "~/recommendations/changes";
import { problem } from "../../scripts/steps.mjs";
import { readAll } from "./csv";

export const PROGRAMME_KEY = "bench";
/** Every user of the data set signs in with it, as user1@example.org and so on. */
export const PASSWORD = "one password for fifty";

/** What the statuses of the data set are here. */
const STATUSES: Record<string, Status> = {
  New: "NOT_STARTED",
  Assigned: "NOT_STARTED",
  Proposed: "NOT_STARTED",
  "In progress": "IN_PROGRESS",
  Waiting: "ON_HOLD",
  "In review": "REPORTED_IMPLEMENTED",
  Implemented: "CLOSED_IMPLEMENTED",
  Rejected: "CLOSED_DISCONTINUED",
};

export type BenchMember = { personId: number; memberId: number; name: string; office: string };

/** The programme as rows are written into it: everything the data set names, by its own ids. */
export type BenchProgramme = {
  id: number;
  prefix: string;
  side: string;
  statuses: Map<string, Status>;
  members: Map<string, BenchMember>;
  sectors: Map<string, Named>;
};

/** Makes the one-sided programme of the data set with its people and sectors; user1 is its secretary. */
export async function makeProgramme(client: pg.Client, data: string, items: number): Promise<BenchProgramme> {
  const insert = async (sql: string, values: unknown[]) => (await client.query<{ id: number }>(`${sql} RETURNING "id"`, values)).rows[0]?.id ?? 0;
  const { rowCount } = await client.query(`SELECT FROM "Programme" WHERE "key" = $1`, [PROGRAMME_KEY]);
  if (rowCount) throw problem("The data set is in this database already. Load it into another, or drop this one first.");

  const id = await insert(`INSERT INTO "Programme" ("key", "name", "referencePrefix", "nextNumber") VALUES ($1, 'Bench', 'B', $2)`, [PROGRAMME_KEY, items + 1]);
  const sideId = await insert(`INSERT INTO "Side" ("programmeId", "code", "name", "order") VALUES ($1, 'ALL', 'All', 1)`, [id]);
  const passwordHash = await hashPassword(PASSWORD);
  const members = new Map<string, BenchMember>();
  for (const user of await readAll(join(data, "users.csv"))) {
    const first = members.size === 0;
    const [name, office] = [`${user.first_name} ${user.last_name}`, first ? "Secretary" : "Focal point"];
    const personId = await insert(`INSERT INTO "Person" ("email", "name", "passwordHash") VALUES ($1, $2, $3)`, [user.email, name, passwordHash]);
    const memberId = await insert(`INSERT INTO "Member" ("programmeId", "personId", "sideId", "office", "roles") VALUES ($1, $2, $3, $4, $5)`, [
      id, personId, sideId, office, first ? "{SECRETARY}" : "{FOCAL_POINT}",
    ]);
    members.set(user.id ?? "", { personId, memberId, name, office });
  }
  const sectors = new Map<string, Named>();
  for (const { id: key = "", name = "" } of await readAll(join(data, "categories.csv"))) {
    sectors.set(key, { id: await insert(`INSERT INTO "Sector" ("programmeId", "key", "name") VALUES ($1, $2, $3)`, [id, `category-${key}`, name]), name });
  }
  const statuses = new Map((await readAll(join(data, "statuses.csv"))).map(({ id: key = "", name = "" }) => [key, statusOf(name)]));
  return { id, prefix: "B", side: "ALL", statuses, members, sectors };
}

function statusOf(name: string): Status {
  const status = STATUSES[name];
  if (!status) throw problem(`The data set has a status ${name} that this programme does not know.`);
  return status;
}
