import { redirect } from "@remix-run/node";
import { translator, type T } from "~/locales/translator";
import type { Membership } from "~/programmes/membership.server";
import { may } from "~/people/permissions";
import { manyActsOf } from "~/recommendations/many/may-many";
import { formerName, type EarlierName } from "~/programmes/organisation-names";
import { DUE_SOON_DAYS, later } from "./derived.server";
import { namesOn, type Choices } from "./choices.server";
import { askList, findList } from "./list.server";
import { printQuery, type Filters } from "./query";
import { callRow, showRow } from "./shown";
import type { FilterChoices } from "./filter-form";
import type { Names } from "./words";

/** Everything the page of the list shows, for an address. A form without script sends empty fields too: those go, and the address with them. */
export async function describeList(membership: Membership, url: URL) {
  const { actor, programme } = membership;
  const { reader, query, choices, text, past, life, dropped } = await askList(membership, url.searchParams);
  if (!dropped.length && [...url.searchParams.values()].includes("")) throw redirect(url.pathname + printQuery(query));
  const { page, counts } = await findList(reader, query, text, past);
  const sides = programme.sides.map(({ code }) => code);
  const called = namesOn(choices, query.asOf);
  const day = { today: reader.today, soon: later(reader.today, DUE_SOON_DAYS) };
  return {
    key: programme.key,
    sides: programme.sides,
    side: actor.side?.name ?? "",
    query,
    dropped,
    life,
    rows: page.rows.map((row) => showRow(callRow(row, called), query.columns, sides, day)),
    previous: page.previous,
    next: page.next,
    counts,
    many: text?.many ?? false,
    fuzzy: text?.fuzzy ?? false,
    notesLeftOut: text?.notesLeftOut ?? false,
    choices: offer(choices, programme.sides, translator(membership.viewer.locale)),
    names: nameFilters(query, choices),
    ours: actor.organisation?.id ?? null,
    manyActs: past === null ? manyActsOf(actor) : [],
    mayRegister: past === null && may(actor, "register", { owner: null, organisations: {}, observersComment: false }),
  };
}

export type ListData = Awaited<ReturnType<typeof describeList>>;

/** Organisations by side, as short as they are known. */
function offer({ owners, organisations, earlierNames, hasSuccessors, sectors, sources }: Choices, sides: Membership["programme"]["sides"], t: T): FilterChoices {
  const groups = [...sides.map(({ code, name }) => ({ code: code as string | null, side: name })), { code: null, side: "–" }];
  return {
    owners: owners.map(({ id, name }) => [String(id), name]),
    organisations: groups.flatMap(({ code, side }) => {
      const found = organisations.filter((one) => one.side === code);
      const label = (one: Choices["organisations"][number]) => labelOrganisation(one, earlierNames.filter(({ id }) => id === one.id), t);
      return found.length ? [{ side, choices: found.map((one) => [String(one.id), label(one)] as const) }] : [];
    }),
    lineages: hasSuccessors,
    sectors: sectors.map(({ key, name }) => [key, name]),
    sources: sources.map(({ key, title }) => [key, title]),
  };
}

/** An organisation as a choice: with its short name, and the name it had before. */
function labelOrganisation({ name, abbreviation }: Choices["organisations"][number], earlier: readonly EarlierName[], t: T) {
  const known = abbreviation ? `${name} (${abbreviation})` : name;
  const former = formerName(earlier);
  return former ? t("list.filters.organisationUntil", { name: known, year: former.year, former: former.name }) : known;
}

/** What the filters of an address are called. */
export function nameFilters(query: Filters, { owners, organisations, sectors, sources }: Choices): Names {
  const organisation = organisations.find(({ id }) => id === query.organisation);
  return {
    owner: owners.find(({ id }) => id === query.owner)?.name,
    organisation: organisation?.abbreviation || organisation?.name,
    sector: sectors.find(({ key }) => key === query.sector)?.name,
    source: sources.find(({ key }) => key === query.source)?.title,
  };
}
