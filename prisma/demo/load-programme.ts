import { db } from "~/db.server";
import type { Head, Parts, PressRecord } from "./programme-data";

/** Makes a programme and its sides, unless they are there. */
export async function loadHead({ programme, sides }: Head) {
  await db.programme.upsert({ where: { key: programme.key }, create: programme, update: {} });
  const programmeId = await idOf(programme.key);
  await db.side.createMany({ data: sides.map((side, order) => ({ ...side, order, programmeId })), skipDuplicates: true });
}

/** Adds to a programme what it lacks of sectors, organisations, bodies and sources; what is there stays as it is. */
export async function loadParts(key: string, { sectors, organisations, bodies, sources }: Parts) {
  const programmeId = await idOf(key);
  const inProgramme = <T extends object>(rows: T[]) => ({ data: rows.map((row) => ({ ...row, programmeId })), skipDuplicates: true });
  await db.sector.createMany(inProgramme(sectors));
  await db.body.createMany(inProgramme(bodies));
  await db.source.createMany(inProgramme(sources));

  const sides = await db.side.findMany({ where: { programmeId } });
  const there = await db.organisation.findMany({ where: { programmeId } });
  const sideId = (side: string | null) => (side === null ? null : idAmong(sides, ({ code }) => code === side));
  const wanted = organisations.map(({ side, ...organisation }) => ({ ...organisation, sideId: sideId(side) }));
  // Organisations without a side are told apart by name here: no constraint does.
  const missing = wanted.filter(({ name, sideId }) => !there.some((one) => one.name === name && one.sideId === sideId));
  await db.organisation.createMany(inProgramme(missing));
}

/** Adds past meetings with their outcomes as reported, and figures as published. */
export async function loadReported(key: string, { meetings, statistics }: Pick<PressRecord, "meetings" | "statistics">) {
  const programmeId = await idOf(key);
  const bodies = await db.body.findMany({ where: { programmeId } });
  await db.meeting.createMany({
    data: meetings.map(({ body, date, precision, ...meeting }) => ({
      ...meeting,
      programmeId,
      bodyId: body === null ? null : idAmong(bodies, ({ name, abbreviation }) => body === abbreviation || body === name),
      heldOn: date,
      heldPrecision: precision,
      asReported: true,
      // Old when it was loaded: no news.
      changedAt: null,
    })),
    skipDuplicates: true,
  });
  await db.statistic.createMany({ data: statistics.map((statistic) => ({ ...statistic, programmeId })), skipDuplicates: true });
}

async function idOf(key: string) {
  const { id } = await db.programme.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return id;
}

function idAmong<T extends { id: number }>(rows: T[], matches: (row: T) => boolean) {
  const found = rows.find(matches);
  if (!found) throw new Error("The demonstration's data name a side or a body that they do not have");
  return found.id;
}
