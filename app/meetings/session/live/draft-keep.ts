import type { KeptDraft, OtherDraft, StoredDraft } from "./entry-draft";
import { readVerdict } from "./outbox";

/** What this browser keeps of a point: the draft, and another text of it that was typed elsewhere. */
export type Kept = { draft: KeptDraft | null; other: OtherDraft | null };

export function readKept(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

export function writeKept(key: string, kept: Kept) {
  try {
    const nothing = kept.other === null && (kept.draft === null || (kept.draft.sent && kept.draft.from === null));
    if (nothing) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch { /* full or forbidden: the server has it */ }
}

const LONGEST_SENDING = 15_000;
type Sent = { is: "kept"; at: string | null } | { is: "changed"; draft: StoredDraft } | { is: "offline" | "signedOut" | "refused" };

/** Sends a draft; `leaving`: the page is going, and waits for no answer. */
export async function sendDraft(address: string, personId: number, entryId: number, { fields, from }: KeptDraft, leaving: boolean): Promise<Sent> {
  try {
    const body = new URLSearchParams({ entry: String(entryId), fields: JSON.stringify(fields), from: from ?? "" });
    const headers = { Accept: "application/json", "X-Person": String(personId) };
    const response = await fetch(address, { method: "POST", body, headers, keepalive: leaving, signal: AbortSignal.timeout(LONGEST_SENDING) });
    const said = response.headers.get("Content-Type")?.includes("json") ? ((await response.json()) as { at?: string | null; draft?: StoredDraft }) : null;
    if (response.status === 409 && said?.draft) return { is: "changed", draft: said.draft };
    const verdict = readVerdict({ status: response.status, redirected: response.redirected, body: said });
    if (verdict.is === "taken") return { is: "kept", at: said?.at ?? null };
    return { is: verdict.is === "signedOut" || verdict.is === "refused" ? verdict.is : "offline" };
  } catch {
    return { is: "offline" };
  }
}
