import { z } from "zod";
import { keepUpload, verifyKeptUpload } from "~/evidence/kept-upload.server";
import { storeFile, type StoredFile } from "~/evidence/store.server";
import { day, line, many, optional, optionalLine } from "~/form-fields.server";
import type { Message } from "~/refusal";
import { SCAN_TYPES } from "./signature";

export const SignForm = z.object({
  signatory: line(200), office: optionalLine(200), place: line(200), signedOn: day, languages: many(z.string().max(35), 20), side: optional(z.string().max(20)), hash: z.string().max(64).default(""),
});

export const UnsignForm = z.object({ note: optionalLine(2_000) });

/** A scan that came with a form that was refused: it need not be chosen again. */
export type KeptScan = { token: string; name: string };
type Received = { scan: StoredFile | null; kept: KeptScan | null; error: Message | null };

/** Keeps the scan of a form, whatever else is wrong with the form. */
export async function receiveScan(form: FormData, personId: number): Promise<Received> {
  const [sent, token] = [form.get("scan"), form.get("kept")];
  if (sent !== null && typeof sent !== "string" && (sent.size || sent.name)) {
    const stored = await storeFile(sent, { field: "scan" });
    if (!stored.ok) return { scan: null, kept: null, error: stored.message };
    const { name, sha256, mediaType, size } = stored;
    if (!SCAN_TYPES.includes(mediaType)) return { scan: null, kept: null, error: { key: "signing.refusal.scanType" } };
    return keep({ name, sha256, mediaType, size }, personId);
  }
  if (typeof sent === "string" && sent) return { scan: null, kept: null, error: { key: "errors.notAFile" } };
  if (typeof token !== "string" || !token) return { scan: null, kept: null, error: null };
  const file = await verifyKeptUpload(token, personId).catch(() => null);
  return file ? keep(file, personId) : { scan: null, kept: null, error: { key: "evidence.keptGone" } };
}

const keep = (scan: StoredFile, personId: number): Received => ({ scan, kept: { token: keepUpload(scan, personId), name: scan.name }, error: null });
