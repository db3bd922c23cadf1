export type Sitting = { id: number; name: string; abbreviation: string; side: string };

/** One organisation a line, the office that speaks for it after a colon; or the line that names none, or two. */
export function readSitting(text: string, organisations: readonly Sitting[]): { ok: true; rows: { id: number; office: string }[] } | { ok: false; line: string } {
  const rows = new Map<number, string>();
  for (const line of text.split("\n").map((one) => one.trim()).filter(Boolean)) {
    const found = organisations.flatMap((one) => names(one).filter((name) => starts(line, name)).map((name) => ({ id: one.id, name })));
    const longest = Math.max(0, ...found.map(({ name }) => name.length));
    const meant = [...new Set(found.filter(({ name }) => name.length === longest).map(({ id }) => id))];
    const [id] = meant;
    if (id === undefined || meant.length > 1 || rows.has(id)) return { ok: false, line };
    rows.set(id, line.slice(longest).replace(/^\s*:\s*/, "").trim());
  }
  return { ok: true, rows: [...rows].map(([id, office]) => ({ id, office })) };
}

/** The same as lines; a name that two sides have says its side. */
export function writeSitting(rows: readonly { organisationId: number; office: string }[], organisations: readonly Sitting[]): string {
  return rows.flatMap(({ organisationId, office }) => {
    const one = organisations.find(({ id }) => id === organisationId);
    if (!one) return [];
    const twice = organisations.filter(({ name }) => name === one.name).length > 1;
    return [`${twice ? `${one.name} (${one.side})` : one.name}${office ? `: ${office}` : ""}`];
  }).join("\n");
}

const names = ({ name, abbreviation, side }: Sitting) => [name, `${name} (${side})`, abbreviation].filter(Boolean);
const starts = (line: string, name: string) => line.toLowerCase().startsWith(name.toLowerCase()) && /^\s*(:|$)/.test(line.slice(name.length));
