/** The fields in which a person writes, in the order they are read. */
const WRITTEN = ["line", "deadline", "position", "act", "text"] as const;

type Fields = Record<string, string | string[] | undefined>;

/** What was typed into an outcome's form, in one line of words: shown of what waits, and noted in the place of what was refused. */
export function sayTyped(fields: Fields): string {
  return WRITTEN.flatMap((name) => (typeof fields[name] === "string" && fields[name].trim() ? [fields[name].trim()] : [])).join(" · ");
}

/** The same as a note of the session: what the rules refuse can still stand in the record as said. */
export function noteInstead(fields: Fields, label: string): Record<string, string> {
  const kept = Object.fromEntries(["id", "entry", "item", "language"].flatMap((name) => (typeof fields[name] === "string" ? [[name, fields[name]]] : [])));
  const said = sayTyped(fields);
  return { ...kept, kind: "note", audience: "JOINT", text: said ? `${label}: ${said}` : label };
}
