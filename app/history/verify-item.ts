import type { Passage } from "~/recommendations/succession-value";
import { canonicalJson, sha256 } from "./canonical";
import type { Batch } from "./read-chains.server";
import { firstDifference, foldChain, statusSums, type Finding, type Folded, type StoredRevision } from "./verify-chain";

/** What one item's chains must agree with. */
type Mine = Omit<Batch, "items">;

/** The rows of a batch by the item they belong to. */
export function rowsByItem({ revisions, validity, sideHeads, parts, wordings }: Batch): (id: number) => Mine {
  const grouped = { revisions: group(revisions), validity: group(validity), sideHeads: group(sideHeads), parts: group(parts), wordings: group(wordings) };
  return (id) => ({
    revisions: grouped.revisions.get(id) ?? [],
    validity: grouped.validity.get(id) ?? [],
    sideHeads: grouped.sideHeads.get(id) ?? [],
    parts: grouped.parts.get(id) ?? [],
    wordings: grouped.wordings.get(id) ?? [],
  });
}

const group = <T extends { recommendationId: number }>(rows: readonly T[]) => groupBy(rows, ({ recommendationId }) => recommendationId);

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => number) {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const mine = groups.get(keyOf(row));
    if (mine) mine.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Checks one item: its chains entry by entry, and that its row, periods, parts and wordings are what they add up to. Its moves go to `sums`. */
export function verifyItem(item: Batch["items"][number], mine: Mine, sums: Map<string, number>, day: Intl.DateTimeFormat): Finding | null {
  const found = (row: Finding["row"], detail: string): Finding => ({ reference: item.reference, row, detail });
  const parts = new Map<string, string>();
  for (const [side, chain] of groupBy(mine.revisions as StoredRevision[], ({ audienceSideId }) => audienceSideId ?? 0)) {
    const folded = foldChain(chain);
    if (!folded.ok) return found("revision", `version ${folded.version}${side ? ` of side ${side}` : ""}: ${folded.why}`);
    const head = side ? mine.sideHeads.find(({ sideId }) => sideId === side) : item;
    if (!head || head.version !== folded.version || head.head !== folded.head) {
      return found(side ? "part" : "item", `${side ? `the chain of side ${side}` : "the chain"} ends at version ${folded.version}, its head says ${head?.version ?? 0}`);
    }
    for (const [place, value] of folded.parts) if (value !== null && !ROWLESS.includes(fieldOf(place))) parts.set(place, partText(place, side, value));
    if (side) continue;
    const field = firstDifference(folded.state, item);
    if (field) return found("item", `${field} is not what its history says`);
    const validity = verifyValidity(folded, mine.validity);
    if (validity) return found("validity", validity);
    statusSums(folded, sums, day);
  }
  if (item.version > 0 && !mine.revisions.some(({ audienceSideId }) => audienceSideId === null)) return found("revision", "the whole chain is missing");
  const partFinding = verifyParts(parts, mine.parts);
  if (partFinding) return found("part", partFinding);
  const wording = mine.wordings.find(({ text, sha256: hash }) => sha256(text) !== hash);
  return wording ? found("wording", `the ${wording.language} wording is not what was recorded`) : null;
}

const fieldOf = (place: string) => place.split("/")[0] ?? "";

/** Fields without rows of the item's own: drafts are read from the history, where an item came from stands with the one it came from, and what was said in a session with the session. */
const ROWLESS = ["positionDraft", "carriedFrom", "succession", "outcome"];

/** What of a part its row must say; another item, or a source, by its id alone. */
const partText = (place: string, side: number, value: unknown) => canonicalJson([side, comparable(fieldOf(place), value)]);

function comparable(field: string, value: unknown) {
  if (field === "livesOnIn" || field === "dependsOn") return null;
  return field === "passage" ? { ...(value as Passage), source: (value as Passage).source.id } : value;
}

function verifyParts(expected: Map<string, string>, rows: Batch["parts"]): string | null {
  for (const { place, audienceSideId, value } of rows) {
    if (expected.get(place) !== partText(place, audienceSideId ?? 0, value)) return `${place} is not what its history says`;
    expected.delete(place);
  }
  const [missing] = expected.keys();
  return missing ? `${missing} is missing` : null;
}

function verifyValidity({ periods }: Folded, rows: Batch["validity"]): string | null {
  if (rows.length !== periods.length) return `${rows.length} periods where the history has ${periods.length}`;
  for (const [index, { revisionId, from, to, knownFrom, knownTo, state }] of periods.entries()) {
    const row = rows[index];
    if (row?.revisionId !== revisionId || row.validFrom !== from || row.validTo !== to) return `period ${index + 1} has other dates`;
    if (row.recordedFrom !== knownFrom || row.recordedTo !== knownTo) return `period ${index + 1} was known from another time`;
    const field = firstDifference(state, row);
    if (field) return `period ${index + 1}: ${field} is not what its history says`;
  }
  return null;
}
