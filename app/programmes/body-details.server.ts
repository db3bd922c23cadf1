import type { RecordKind } from "#db/enums";
import { db } from "~/db.server";
import { refuse, type Refusal } from "~/refusal";
import { readSitting, writeSitting, type Sitting } from "./body-organisations";
import type { Tx } from "./change-programme.server";
import { nameLanguage } from "./languages";

export type BodyDetails = {
  recordKind: RecordKind; rhythm: string; languages: string[]; authentic: string[]; quorum: number | null; alternates: boolean;
  /** Which recommendations it reviews: a filter as the end of a list's address; "" for all. */
  scope: string;
  /** By side: the members that chair it and keep its papers. */
  holders: { sideId: number; coChairId: number | null; secretaryId: number | null }[];
  /** One organisation a line, with its office. */
  organisations: string;
};

/** What a body is unless somebody says otherwise. */
export const PLAIN_BODY: BodyDetails = { recordKind: "MINUTES", rhythm: "", languages: ["en"], authentic: ["en"], quorum: null, alternates: true, scope: "", holders: [], organisations: "" };

/** The sides of a programme with those who may chair a body or keep its papers, and the organisations that may sit in it. */
export async function findCandidates(programmeId: number, tx: Tx = db) {
  const [sides, organisations] = await Promise.all([
    tx.side.findMany({
      where: { programmeId }, orderBy: { order: "asc" },
      select: { id: true, name: true, members: { where: { endedAt: null, roles: { hasSome: ["CO_CHAIR", "SECRETARY"] } }, orderBy: { id: "asc" }, select: { id: true, office: true, roles: true, person: { select: { name: true } } } } },
    }),
    tx.organisation.findMany({ where: { programmeId }, orderBy: { name: "asc" }, select: { id: true, name: true, abbreviation: true, side: { select: { code: true } } } }),
  ]);
  const sitting: Sitting[] = organisations.map(({ side, ...one }) => ({ ...one, side: side?.code ?? "" }));
  const named = sides.map(({ members, ...side }) => ({ ...side, members: members.map(({ person, office, ...member }) => ({ ...member, name: office && office !== person.name ? `${person.name}, ${office}` : person.name })) }));
  return { sides: named, organisations: sitting };
}

export type BodyCandidates = Awaited<ReturnType<typeof findCandidates>>;

/** What a body is made of, as its form shows it. */
export async function readBodyDetails(bodyId: number, organisations: readonly Sitting[], tx: Tx = db): Promise<BodyDetails> {
  const body = await tx.body.findUniqueOrThrow({ where: { id: bodyId }, include: { sides: true, organisations: { orderBy: { organisationId: "asc" } } } });
  const { recordKind, rhythm, languages, authentic, quorum, alternates, scope } = body;
  const holders = body.sides.map(({ sideId, coChairId, secretaryId }) => ({ sideId, coChairId, secretaryId }));
  return { recordKind, rhythm, languages, authentic, quorum, alternates, scope, holders, organisations: writeSitting(body.organisations, organisations) };
}

/** Checks what a body is to be made of; answers how to write it and what its history names. */
export function checkDetails(details: BodyDetails, { sides, organisations }: BodyCandidates): Refusal | { ok: true; rows: { id: number; office: string }[] } {
  if (!details.languages.length) return refuse("invalid", "errors.required", undefined, "languages");
  if (!details.authentic.length || details.authentic.some((tag) => !details.languages.includes(tag))) return refuse("invalid", "bodies.errors.authentic", undefined, "authentic");
  for (const { sideId, coChairId, secretaryId } of details.holders) {
    const side = sides.find(({ id }) => id === sideId);
    const holds = (id: number | null, role: "CO_CHAIR" | "SECRETARY") => id === null || side?.members.some((member) => member.id === id && member.roles.includes(role));
    if (!side || !holds(coChairId, "CO_CHAIR")) return refuse("invalid", "errors.notAChoice", undefined, `coChair-${sideId}`);
    if (!holds(secretaryId, "SECRETARY")) return refuse("invalid", "errors.notAChoice", undefined, `secretary-${sideId}`);
  }
  const read = readSitting(details.organisations, organisations);
  return read.ok ? read : refuse("invalid", "bodies.errors.organisation", { line: read.line }, "organisations");
}

/** What a body's history names of it, as people read it. */
export function tellDetails({ recordKind, rhythm, languages, authentic, quorum, alternates, scope, holders, organisations }: BodyDetails, { sides }: BodyCandidates) {
  const held = (which: "coChairId" | "secretaryId") => sides.flatMap(({ id, name, members }) => {
    const member = members.find((one) => one.id === holders.find(({ sideId }) => sideId === id)?.[which]);
    return member ? [`${name}: ${member.name}`] : [];
  });
  const named = (tags: string[]) => tags.map((tag) => nameLanguage(tag, "en"));
  return {
    recordKind, rhythm, languages: named(languages), authentic: named(authentic), quorum, alternates, scope,
    coChairs: held("coChairId"), secretaries: held("secretaryId"), sitting: organisations.split("\n").filter(Boolean),
  };
}

/** Writes them, in the transaction of the entry that tells them. */
export async function writeDetails(tx: Tx, bodyId: number, { holders, organisations: _, ...own }: BodyDetails, rows: readonly { id: number; office: string }[]) {
  await tx.body.update({ where: { id: bodyId }, data: own });
  await tx.bodySide.deleteMany({ where: { bodyId } });
  await tx.bodySide.createMany({ data: holders.filter(({ coChairId, secretaryId }) => coChairId ?? secretaryId).map((holder) => ({ bodyId, ...holder })) });
  await tx.bodyOrganisation.deleteMany({ where: { bodyId } });
  await tx.bodyOrganisation.createMany({ data: rows.map(({ id, office }) => ({ bodyId, organisationId: id, office })) });
}
