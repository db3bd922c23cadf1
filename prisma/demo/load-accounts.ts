import { db } from "~/db.server";
import type { Accounts } from "./account-data";

type Account = Accounts[number];

/** Makes the demo's accounts, which have no password, and their places in programmes; a place that was ever given is not given again. */
export async function loadAccounts(accounts: Accounts) {
  for (const { email, name, timeZone, administrator, places } of accounts) {
    const data = { email, name, timeZone, isAdministrator: administrator, isDemo: true };
    const { id } = await db.person.upsert({ where: { email }, create: data, update: {} });
    for (const place of places) await givePlace(id, place);
  }
}

async function givePlace(personId: number, { programme: key, side: code, organisation: abbreviation, office, roles }: Account["places"][number]) {
  const programme = await db.programme.findUniqueOrThrow({ where: { key } });
  const programmeId = programme.id;
  if (await db.member.findFirst({ where: { programmeId, personId } })) return;
  const side = code === null ? null : await db.side.findUniqueOrThrow({ where: { programmeId_code: { programmeId, code } } });
  const whose = { programmeId, sideId: side?.id ?? null, abbreviation };
  const organisation = abbreviation ? await db.organisation.findFirstOrThrow({ where: whose }) : null;
  await db.member.create({ data: { programmeId, personId, sideId: side?.id, organisationId: organisation?.id, office, roles } });
}
