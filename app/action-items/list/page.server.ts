import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Membership } from "~/programmes/membership.server";
import { dayOfInstant } from "~/ui/dates";
import { mayChangeMany } from "../many/acts";
import { nameFilters, type Choices } from "./choices.server";
import { askSteps, findSteps } from "./list.server";
import { printQuery } from "./query";
import type { Row } from "./rows.server";

const Done = z.coerce.number().int().min(1).max(10_000).nullable().catch(null);

/** Everything the page of the list shows, for an address. A form without script sends empty fields too: those go, and the address with them. */
export async function describeSteps(membership: Membership, url: URL) {
  const { actor, programme } = membership;
  const done = Done.parse(url.searchParams.get("done"));
  url.searchParams.delete("done");
  const asked = await askSteps(membership, url.searchParams);
  const { reader, query, choices, life, dropped } = asked;
  if (!dropped.length && [...url.searchParams.values()].includes("")) throw redirect(url.pathname + printQuery(query));
  const { rows, previous, next, status, views, total } = await findSteps(asked);
  return {
    key: programme.key,
    query, dropped, life, previous, next, done,
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
