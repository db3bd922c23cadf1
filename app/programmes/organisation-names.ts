/** A name that an organisation had until a day, that day included. */
export type EarlierName = { name: string; abbreviation: string; heldFrom: string | null; heldTo: string };

export type Names = { name: string; abbreviation: string };

/** What an organisation was called on a day; its name of now where none is given. Before its first known name it has that one. */
export function nameOn({ name, abbreviation, earlier }: Names & { earlier: readonly EarlierName[] }, day: string | null): Names {
  const then = day === null ? [] : earlier.filter(({ heldTo }) => heldTo >= day).sort((a, b) => (a.heldTo < b.heldTo ? -1 : 1));
  const [held] = then;
  return held ? { name: held.name, abbreviation: held.abbreviation } : { name, abbreviation };
}

/** The same organisations by the names they have now, or had on a day; one that is not known here keeps the name it was recorded with. */
export function callByName<L extends Names & { id: number }>(organisations: Record<string, L[]>, names: ReadonlyMap<number, Names>): Record<string, L[]> {
  return Object.fromEntries(Object.entries(organisations).map(([side, leads]) => [side, leads.map((lead) => ({ ...lead, ...names.get(lead.id) }))]));
}

/** The name an organisation had just before the one it has now, and the year until which it had it. */
export function formerName(earlier: readonly EarlierName[]): { name: string; year: string } | null {
  const last = [...earlier].sort((a, b) => (a.heldTo < b.heldTo ? 1 : -1))[0];
  return last ? { name: last.name, year: last.heldTo.slice(0, 4) } : null;
}
