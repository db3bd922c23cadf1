/** A member or an organisation that an action item may be given to. */
export type Candidate = { kind: "member" | "organisation"; id: number; name: string; abbreviation?: string; office?: string };

/** Small letters without accents, and nothing but words between single spaces. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

type Folded = { abbreviation: string; names: string[]; words: string[] };
type Level = (typed: string, candidate: Folded) => boolean;

function foldCandidate({ name, abbreviation = "", office = "" }: Candidate): Folded {
  const names = [name, office].map(fold).filter(Boolean);
  return { abbreviation: fold(abbreviation), names, words: names.flatMap((one) => one.split(" ")) };
}

const exactly: Level[] = [
  (typed, { abbreviation }) => abbreviation === typed,
  (typed, { names }) => names.includes(typed),
];

const loosely: Level[] = [
  (typed, { abbreviation, names }) => [abbreviation, ...names].some((one) => one.startsWith(typed)),
  (typed, { abbreviation, words }) => typed.split(" ").every((word) => [abbreviation, ...words].some((one) => one.startsWith(word))),
];

function findAt(levels: Level[], text: string, candidates: readonly Candidate[]): Candidate[] {
  const typed = fold(text);
  if (!typed) return [];
  const folded = candidates.map((candidate) => ({ candidate, folded: foldCandidate(candidate) }));
  for (const level of levels) {
    const found = folded.filter((one) => level(typed, one.folded)).map(({ candidate }) => candidate);
    if (found.length) return found;
  }
  return [];
}

/** Whether the text is somebody's whole abbreviation, name or office. */
export function isNamed(text: string, candidates: readonly Candidate[]): boolean {
  return findAt(exactly, text, candidates).length > 0;
}

/** Who is meant: by abbreviation, else by whole name or office, else by their beginning, else by words of them. Several when it could be each. */
export function matchAssignee(text: string, candidates: readonly Candidate[]): Candidate | "none" | Candidate[] {
  const found = findAt([...exactly, ...loosely], text, candidates);
  return found.length > 1 ? found : (found[0] ?? "none");
}
