import { randomUUID } from "node:crypto";
import { storeFile } from "~/evidence/store.server";
import type { FieldChange } from "~/recommendations/changes";
import { evidenceChange } from "~/recommendations/item";
import type { ActData, EvidenceData } from "./life-data";

/** Keeps the files that acts bring, and makes evidence of them and of the links. */
export async function storeEvidence(acts: ActData[]): Promise<Map<ActData, FieldChange[]>> {
  const stored = new Map<ActData, FieldChange[]>();
  for (const act of acts) {
    if (!("evidence" in act)) continue;
    stored.set(act, await Promise.all(act.evidence.map(storeOne)));
  }
  return stored;
}

async function storeOne(data: EvidenceData): Promise<FieldChange> {
  if ("url" in data) return evidenceChange(randomUUID(), { kind: "LINK", ...data, sha256: "", mediaType: "", size: 0 });
  const kept = await storeFile(new File([data.lines.map((line) => `${line}\n`).join("")], data.file));
  if (!kept.ok) throw new Error(`The demonstration's file ${data.file} was refused: ${kept.message.key}`);
  const { name: title, sha256, mediaType, size } = kept;
  return evidenceChange(randomUUID(), { kind: "FILE", title, url: "", sha256, mediaType, size });
}
