import { randomUUID } from "node:crypto";
import { storeFile, type StoredFile } from "~/evidence/store.server";
import { normalise, withoutRefused } from "~/form-text.server";
import { keepUpload, verifyKeptUpload } from "~/evidence/kept-upload.server";
import type { Answer } from "~/http.server";
import type { T } from "~/locales/translator";
import type { Message } from "~/refusal";
import type { EvidenceValue, FieldChange } from "~/recommendations/changes";
import { LONGEST, MOST_EVIDENCE } from "./form-choices";
import type { Asked } from "./item.server";
import { evidenceChange } from "~/recommendations/item";

/** A file that was sent with a form that was refused: it need not be chosen again. */
export type Kept = { token: string; name: string; size: number };

type Received = { changes: FieldChange[]; kept: Kept[]; errors: Answer["errors"] | null };

/** Keeps the files of a form and reads its links, whatever else is wrong with the form. */
export async function receiveEvidence(form: FormData, { viewer, words }: Pick<Asked, "viewer" | "words">): Promise<Received> {
  const errors: Record<string, Message[]> = {};
  const object = (field: string, message: Message) => void (errors[field] = [...(errors[field] ?? []), message]);

  const uploads = form.getAll("files").filter((one) => typeof one === "string" ? one !== "" : one.size > 0 || one.name !== "");
  const tokens = form.getAll("kept").filter((one) => typeof one === "string").slice(0, MOST_EVIDENCE);
  if (uploads.length > MOST_EVIDENCE) object("files", { key: "errors.tooMany", values: { maximum: MOST_EVIDENCE } });

  const files: StoredFile[] = [];
  const add = ({ name, sha256, mediaType, size }: StoredFile) => {
    if (!files.some((one) => one.sha256 === sha256 && one.name === name)) files.push({ name, sha256, mediaType, size });
  };
  for (const token of tokens) {
    const file = await verifyKeptUpload(token, viewer.personId).catch(() => null);
    if (file) add(file);
    else object("files", { key: "evidence.keptGone" });
  }
  for (const upload of uploads.slice(0, MOST_EVIDENCE)) {
    if (typeof upload === "string") object("files", { key: "errors.notAFile" });
    else {
      const stored = await storeFile(upload, { field: "files" });
      if (!stored.ok) object("files", nameFile(upload.name, stored.message, words.t));
      else add(stored);
    }
  }
  const links = readLinks(form.getAll("links"), object);
  const changes = [...files.map(fileEvidence), ...links].map((value) => evidenceChange(randomUUID(), value));
  const kept = files.map((file) => ({ token: keepUpload(file, viewer.personId), name: file.name, size: file.size }));
  return { changes, kept, errors: Object.keys(errors).length ? errors : null };
}

/** Says which of several files a refusal means. */
function nameFile(name: string, { key, values }: Message, t: T): Message {
  return { key: "forms.evidence.refusedFile", values: { name: withoutRefused(name).slice(0, 100), why: t(key, values) } };
}

const fileEvidence = ({ name, ...file }: StoredFile): EvidenceValue => ({ kind: "FILE", title: name, url: "", ...file });

/** Links, one a line; what follows the address is its title. */
function readLinks(given: FormDataEntryValue[], object: (field: string, message: Message) => void): EvidenceValue[] {
  const whole = given.filter((one) => typeof one === "string").join("\n");
  if (whole.length > LONGEST.links) object("links", { key: "errors.tooLong", values: { maximum: LONGEST.links } });
  const lines = withoutRefused(normalise(whole.slice(0, LONGEST.links))).split("\n").map((line) => line.trim()).filter(Boolean);
  if (lines.length > MOST_EVIDENCE) object("links", { key: "errors.tooMany", values: { maximum: MOST_EVIDENCE } });
  return lines.flatMap((line, index): EvidenceValue[] => {
    const [, url = "", title = ""] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    if (isWebAddress(url)) return [{ kind: "LINK", title: title.slice(0, LONGEST.title) || url, url, sha256: "", mediaType: "", size: 0 }];
    object("links", { key: "forms.evidence.notALink", values: { line: index + 1 } });
    return [];
  });
}

/** Whether a text is an address of the web that names a host and no person. */
export function isWebAddress(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, username, hostname } = new URL(text);
  return (protocol === "https:" || protocol === "http:") && username === "" && hostname !== "";
}
