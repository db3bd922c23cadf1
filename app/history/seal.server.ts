import { z } from "zod";
import { db } from "~/db.server";
import type { Tx } from "~/recommendations/load-item.server";
import { sha256 } from "./canonical";
import type { Finding } from "./verify-chain";

type Head = { id: number; version: number; head: string };
const Versions = z.array(z.tuple([z.number(), z.number()]));

const hashHeads = (heads: Head[]) => sha256(heads.map(({ id, version, head }) => `${id} ${version} ${head}\n`).join(""));

export type MadeSeal = { id: number; hash: string; items: number; sealedAt: string; isNew: boolean };

/** Seals the heads of a programme's joint chains in one snapshot; null when nothing was recorded since the last seal. */
export async function sealProgramme(programmeId: number): Promise<{ hash: string; items: number } | null> {
  const { isNew, hash, items } = await db.$transaction((tx) => sealWithin(tx, programmeId), { isolationLevel: "RepeatableRead", timeout: 600_000 });
  return isNew ? { hash, items } : null;
}

/** The same within a transaction, with what it has changed: the last seal where nothing was recorded since, else a new one. The heads are read by one statement. */
export async function sealWithin(tx: Tx, programmeId: number): Promise<MadeSeal> {
  const heads = await tx.$queryRaw<Head[]>`
    SELECT "id", "version", "head" FROM "Recommendation" WHERE "programmeId" = ${programmeId} ORDER BY "id"`;
  const hash = hashHeads(heads);
  const last = await tx.seal.findFirst({ where: { programmeId }, orderBy: { id: "desc" }, select: { id: true, hash: true, items: true, sealedAt: true } });
  if (last?.hash === hash) return { ...last, sealedAt: last.sealedAt.toISOString(), isNew: false };
  const versions = heads.map(({ id, version }) => [id, version]);
  const [made] = await tx.$queryRaw<{ id: number; sealedAt: Date }[]>`
    INSERT INTO "Seal" ("programmeId", "sealedAt", "items", "hash", "heads")
    VALUES (${programmeId}, clock_timestamp(), ${heads.length}, ${hash}, ${JSON.stringify(versions)}::jsonb) RETURNING "id", "sealedAt"`;
  if (!made) throw new Error("No seal was made");
  return { id: made.id, hash, items: heads.length, sealedAt: made.sealedAt.toISOString(), isNew: true };
}

/** Recomputes every seal from the chains, or one of them: a tail that was cut, with its head, is missing here. */
export async function checkSeals(tx: Pick<Tx, "seal" | "recommendation" | "$queryRaw">, programmeId: number, only?: number): Promise<Finding | null> {
  for (const seal of await tx.seal.findMany({ where: { programmeId, id: only }, orderBy: { id: "asc" } })) {
    const versions = Versions.parse(seal.heads);
    const heads = await tx.$queryRaw<Head[]>`
      SELECT s."id", s."version", v."hash" AS "head"
      FROM unnest(${versions.map(([id]) => id)}::int[], ${versions.map(([, version]) => version)}::int[]) AS s ("id", "version")
      LEFT JOIN "Revision" v ON v."recommendationId" = s."id" AND v."audienceSideId" IS NULL AND v."version" = s."version" ORDER BY s."id"`;
    const missing = heads.find(({ head }) => head === null);
    const sealed = seal.sealedAt.toISOString();
    if (missing) {
      const item = await tx.recommendation.findUnique({ where: { id: missing.id } });
      return { reference: item?.reference ?? "", row: "seal", detail: `sealed ${sealed} at version ${missing.version}, which is missing` };
    }
    if (hashHeads(heads) !== seal.hash) return { reference: "", row: "seal", detail: `the seal of ${sealed} does not match the chains` };
  }
  return null;
}
