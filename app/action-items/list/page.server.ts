import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Membership } from "~/programmes/membership.server";
import { dayOfInstant } from "~/ui/dates";
import { mayChangeMany } from "../many/acts";
import { printEntries, readEntries } from "../many/undo.server";
import { nameFilters, type Choices } from "./choices.server";
import { askSteps, findSteps } from "./list.server";
import { printQuery } from "./query";
import type { Row } from "./rows.server";

const count = z.coerce.number().int().min(0).max(10_000);
const Told = z.object({ done: count.min(1).nullable().catch(null), entries: z.string().catch("").transform((said) => printEntries(readEntries(said))), undone: count.nullable().catch(null), kept: count.catch(0) });

/** What the address tells of a change of many, which is no part of the list's own address. */
function takeTold(params: URLSearchParams) {
  const names = ["done", "entries", "undone", "kept"] as const;
  const said = Object.fromEntries(names.map((name) => [name, params.get(name) ?? undefined]));
  for (const name of names) params.delete(name);
  return Told.parse(said);
}

/** Everything the page of the list shows, for an address. A form without script sends empty fields too: those go, and the address with them. */
export async function describeSteps(membership: Membership, url: URL) {
  const { actor, programme } = membership;
  const told = takeTold(url.searchParams);
  const asked = await askSteps(membership, url.searchParams);
  const { reader, query, choices, life, dropped } = asked;
  if (!dropped.length && [...url.searchParams.values()].includes("")) throw redirect(url.pathname + printQuery(query));
  const { rows, previous, next, status, views, total } = await findSteps(asked);
  return {
    key: programme.key,
    query, dropped, life, previous, next, told,
    today: reader.today,
    counts: { status, views, total },
    rows: rows.map((row) => showRow(row, reader.today, programme.timeZone)),
    names: nameFilters(query, choices),
    choices: offer(choices, programme.sides),
    side: actor.side?.name ?? null,
    ours: actor.organisation !== null,
    mayChange: query.asOf === null && mayChangeMany(actor),
  };
}

export type StepList = Awaited<ReturnType<typeof describeSteps>>;

/** A row as the page shows it, and nothing more: whatever stands here is sent. */
function showRow({ id, what, who, status, kind, said, day, side, changed, number, reference, title }: Row, today: string, timeZone: string) {
  const late = status === "OPEN" && day !== null && day < today;
  return { id, what, who, status, side, number, reference, title, changed: dayOfInstant(changed, timeZone), late, day: kind === "DAY" ? day : null, said: kind === "DAY" && day ? "" : said };
}

export type ShownStep = ReturnType<typeof showRow>;

type Side = { code: string; name: string };

/** Choices by side; those of no side under a dash. */
function offer({ members, organisations, sectors, meetings }: Choices, sides: readonly Side[]) {
  const bySide = (kind: "member" | "organisation", all: Choices["members"]) => [...sides.map(({ code, name }) => ({ code: code as string | null, side: name })), { code: null, side: "–" }]
    .map(({ code, side }) => ({ kind, side, choices: all.filter((one) => one.side === code).map(({ id, name }) => [String(id), name] as const) }))
    .filter(({ choices }) => choices.length);
  return {
    members: bySide("member", members),
    organisations: bySide("organisation", organisations),
    sectors: sectors.map(({ key, name }) => [key, name] as const),
    meetings: meetings.map(({ id, title, heldOn }) => [String(id), `${title} (${heldOn})`] as const),
  };
}
