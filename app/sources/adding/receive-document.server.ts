import { keepUpload, verifyKeptUpload } from "~/evidence/kept-upload.server";
import { cleanFileName } from "~/evidence/file-names";
import { extensionOf } from "~/evidence/file-types";
import { keepBytes, type StoredFile } from "~/evidence/store.server";
import { normalise, showable } from "~/form-text.server";
import type { Message } from "~/refusal";
import type { NewDocument } from "../documents/add-document.server";
import { barFile, documentType, DOCUMENTS_ALLOWED, LARGEST_DOCUMENT } from "../documents/source-files";

/** A file that came with a form that was refused: it need not be chosen again. */
export type KeptFile = { token: string; name: string };

type Typed = { text: string; rich: string };

export type Received = { document: NewDocument | null; kept: KeptFile | null; errors: Partial<Record<"file" | "text", Message[]>>; typed: Typed };

/** Keeps the file of a form, or what was pasted into it, whatever else is wrong with the form. The fields it reads are taken out of the form. */
export async function receiveDocument(form: FormData, personId: number): Promise<Received> {
  const typed = { text: textOf(form, "text"), rich: textOf(form, "rich") };
  const file = await receiveFile(form, personId);
  for (const field of ["file", "kept", "text", "rich"]) form.delete(field);
  const kept = file.stored ? { token: keepUpload(file.stored, personId), name: file.stored.name } : null;
  const answer = (error: Partial<Received>): Received => ({ document: null, kept, errors: {}, typed, ...error });
  if (file.error) return answer({ errors: { file: [file.error] } });
  if (file.stored && typed.text.trim()) return answer({ errors: { text: [{ key: "sources.refusal.both" }] } });
  if (file.stored) return answer({ document: { ...file.stored, start: "" } });
  if (!typed.text.trim() && !typed.rich.trim()) return answer({ errors: { file: [{ key: "sources.refusal.neither" }] } });
  const pasted = await storePasted(typed);
  return "key" in pasted ? answer({ errors: { text: [pasted] } }) : answer({ document: pasted });
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? showable(normalise(value)) : "";
};

async function receiveFile(form: FormData, personId: number): Promise<{ stored: StoredFile | null; error: Message | null }> {
  const [sent, token] = [form.get("file"), form.get("kept")];
  if (sent !== null && typeof sent !== "string" && (sent.size || sent.name)) return storeSent(sent);
  if (typeof sent === "string" && sent) return { stored: null, error: { key: "errors.notAFile" } };
  if (typeof token !== "string" || !token) return { stored: null, error: null };
  const stored = await verifyKeptUpload(token, personId).catch(() => null);
  return stored ? { stored, error: null } : { stored, error: { key: "evidence.keptGone" } };
}

async function storeSent(sent: File): Promise<{ stored: StoredFile | null; error: Message | null }> {
  const name = cleanFileName(sent.name);
  const bar = barFile(name);
  if (bar) return { stored: null, error: { key: bar, values: { allowed: DOCUMENTS_ALLOWED, extension: extensionOf(name).toUpperCase() } } };
  const stored = await keepWhole(name, Buffer.from(await sent.arrayBuffer()));
  return "key" in stored ? { stored: null, error: stored } : { stored, error: null };
}

/** What was pasted is kept like a file: with its structure where a page's script sent that, else as plain text. */
async function storePasted({ text, rich }: Typed): Promise<NewDocument | Message> {
  const stored = rich.trim() ? await keepWhole("pasted.html", Buffer.from(rich)) : await keepWhole("pasted.txt", Buffer.from(text));
  return "key" in stored ? stored : { ...stored, name: "", start: text };
}

async function keepWhole(name: string, bytes: Buffer): Promise<StoredFile | Message> {
  if (bytes.length > LARGEST_DOCUMENT) return { key: "reading.tooLarge", values: { maximum: LARGEST_DOCUMENT / 1024 / 1024 } };
  if (!bytes.length) return { key: "reading.empty" };
  return { name, sha256: await keepBytes(bytes), mediaType: documentType(name), size: bytes.length };
}
