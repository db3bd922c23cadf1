import { z } from "zod";
import { ActionItemStatus } from "#db/enums";
import { FIRST_QUERY, WHOSE, type ActionItemQuery } from "./list-query";

const first = <T extends z.ZodType>(value: T) => value.nullable().catch(null);
const cursor = z.string().max(200).regex(/^[\w-]+$/);

const Address = z.object({
  status: first(z.enum([...Object.values(ActionItemStatus), "ALL"])),
  whose: first(z.enum(WHOSE)),
  is: first(z.literal("past-due")),
  after: first(cursor),
  before: first(cursor),
});

/** Reads the address of the list of action items; `dropped` names what it does not understand. */
export function readAddress(params: URLSearchParams): { query: ActionItemQuery; dropped: { name: string; value: string }[] } {
  const given = [...params].filter(([, value]) => value);
  const read = Address.parse(Object.fromEntries(Object.keys(Address.shape).map((name) => [name, params.get(name) || null])));
  const dropped = given.filter(([name, value]) => read[name as keyof typeof read] !== value).map(([name, value]) => ({ name: name.slice(0, 60), value: value.slice(0, 60) }));
  return {
    query: { status: read.status ?? FIRST_QUERY.status, whose: read.whose, pastDue: read.is !== null, after: read.after, before: read.after ? null : read.before },
    dropped,
  };
}

const Place = z.tuple([z.iso.date().refine((day) => day >= "0001-01-01"), z.uuid()]);

/** Where the next page goes on, as the address holds it. */
export function writePlace({ day, id }: { day: string | null; id: string }) {
  return Buffer.from(JSON.stringify([day ?? "9999-12-31", id])).toString("base64url");
}

/** The place a cursor stands for; null when it stands for none. */
export function readPlace(cursor: string | null): { due: string; id: string } | null {
  if (!cursor) return null;
  try {
    const read = Place.safeParse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
    return read.success ? { due: read.data[0], id: read.data[1] } : null;
  } catch {
    return null;
  }
}
