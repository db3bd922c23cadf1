import { redirect } from "@remix-run/node";
import type { Membership } from "~/programmes/membership.server";
import { may } from "~/people/permissions";
import { DUE_SOON_DAYS, later } from "./derived.server";
import type { Choices } from "./choices.server";
import { askList, findList } from "./list.server";
import { printQuery, type Filters } from "./query";
import { showRow } from "./shown";
import type { FilterChoices } from "./filter-form";
import type { Names } from "./words";

/** Everything the page of the list shows, for an address. A form without script sends empty fields too: those go, and the address with them. */
export async function describeList(membership: Membership, url: URL) {
  const { actor, programme } = membership;
  const { reader, query, choices, text, dropped } = await askList(membership, url.searchParams);
  if (!dropped.length && [...url.searchParams.values()].includes("")) throw redirect(url.pathname + printQuery(query));
  const { page, counts } = await findList(reader, query, text);
  const sides = programme.sides.map(({ code }) => code);
  const day = { today: reader.today, soon: later(reader.today, DUE_SOON_DAYS) };
  return {
    key: programme.key,
    sides: programme.sides,
    query,
    dropped,
    rows: page.rows.map((row) => showRow(row, query.columns, sides, day)),
    previous: page.previous,
    next: page.next,
    counts,
    many: text?.many ?? false,
    fuzzy: text?.fuzzy ?? false,
    notesLeftOut: text?.notesLeftOut ?? false,
    choices: offer(choices, programme.sides),
    names: nameFilters(query, choices),
    ours: actor.organisation?.id ?? null,
    mayRegister: may(actor, "register", { owner: null, organisations: {}, observersComment: false }),
  };
}

export type ListData = Awaited<ReturnType<typeof describeList>>;

/** Organisations by side, as short as they are known. */
function offer({ owners, organisations, sectors, sources }: Choices, sides: Membership["programme"]["sides"]): FilterChoices {
  const groups = [...sides.map(({ code, name }) => ({ code: code as string | null, side: name })), { code: null, side: "–" }];
  return {
    owners: owners.map(({ id, name }) => [String(id), name]),
    organisations: groups.flatMap(({ code, side }) => {
      const found = organisations.filter((one) => one.side === code);
      return found.length ? [{ side, choices: found.map(({ id, name, abbreviation }) => [String(id), abbreviation ? `${name} (${abbreviation})` : name] as const) }] : [];
    }),
    sectors: sectors.map(({ key, name }) => [key, name]),
    sources: sources.map(({ key, title }) => [key, title]),
  };
}

/** What the filters of an address are called. */
function nameFilters(query: Filters, { owners, organisations, sectors, sources }: Choices): Names {
  const organisation = organisations.find(({ id }) => id === query.organisation);
  return {
    owner: owners.find(({ id }) => id === query.owner)?.name,
    organisation: organisation?.abbreviation || organisation?.name,
    sector: sectors.find(({ key }) => key === query.sector)?.name,
    source: sources.find(({ key }) => key === query.source)?.title,
  };
}
