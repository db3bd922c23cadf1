import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { env } from "~/env.server";
import { isKept, type StoredFile } from "./store.server";

const KEPT_FOR = 24 * 60 * 60 * 1000;

const Kept = z.object({
  name: z.string(),
  sha256: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  personId: z.number().int(),
  until: z.number(),
});

const sign = (body: string) => createHmac("sha256", env.SESSION_SECRET).update(`kept upload\n${body}`).digest("base64url");

/** For a hidden field of a form that was refused for another reason: its file need not be chosen again by this person for a day. */
export function keepUpload({ name, sha256, mediaType, size }: StoredFile, personId: number, now = Date.now()): string {
  const kept: z.infer<typeof Kept> = { name, sha256, mediaType, size, personId, until: now + KEPT_FOR };
  const body = Buffer.from(JSON.stringify(kept)).toString("base64url");
  return `${body}.${sign(body)}`;
}

/** The file that such a field stands for; null where it was altered, is another person's, is too old or is no longer kept. */
export async function verifyKeptUpload(token: string, personId: number, now = Date.now()): Promise<StoredFile | null> {
  const [body = "", signature = "", ...rest] = token.split(".");
  const [given, right] = [Buffer.from(signature), Buffer.from(sign(body))];
  if (rest.length || given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const kept = Kept.safeParse(JSON.parse(Buffer.from(body, "base64url").toString("utf8")));
  if (!kept.success) return null;
  const { personId: owner, until, ...file } = kept.data;
  return owner === personId && now <= until && (await isKept(file.sha256)) ? file : null;
}
