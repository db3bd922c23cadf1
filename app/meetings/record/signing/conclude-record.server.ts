import { Prisma } from "#db/client";
import { sealWithin } from "~/history/seal.server";
import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { Tx } from "../../change-meeting.server";
import type { Meeting } from "../../meeting";
import { concludeEffects, type Conclusion } from "../../session/conclude-effects.server";
import { allParagraphs } from "../assemble-record";
import type { ComposedRecord } from "../record";
import { hashConclusion } from "./record-file";
import { lastSigned, type Signature } from "./signature";

export type Concluded = Conclusion & { hash: string };

type Asked = { actor: Actor; programme: Programme; meeting: Meeting; content: ComposedRecord; /** Of the content. */ hash: string; signatures: Signature[] };

/** What the last signature does, in its transaction: what hangs on it takes effect, outcomes have their paragraphs, and the record is kept under the seal of the history as of then. */
export async function concludeRecord(tx: Tx, { actor, programme, meeting, content, hash, signatures }: Asked): Promise<Concluded> {
  const effects = await concludeEffects(tx, { actor, programme, meetingId: meeting.id, signedOn: lastSigned(signatures) });
  await numberOutcomes(tx, meeting.id, content);
  const seal = await sealWithin(tx, programme.id);
  const at = new Date();
  const { stopped } = effects;
  const whole = hashConclusion({ contentHash: hash, signatures, stopped, at: at.toISOString(), seal: { hash: seal.hash, items: seal.items, sealedAt: seal.sealedAt } });
  const asJson = (value: unknown) => value as Prisma.InputJsonValue;
  await tx.meetingRecord.create({
    data: { meetingId: meeting.id, content: asJson(content), contentHash: hash, sealId: seal.id, concludedAt: at, signatures: asJson(signatures), stopped: asJson(stopped), hash: whole },
  });
  return { ...effects, hash: whole };
}

/** Each outcome has its place in the record from now on: "2.3". */
async function numberOutcomes(tx: Tx, meetingId: number, { parts }: ComposedRecord) {
  const places = allParagraphs(parts).flatMap(({ outcomeId, number }) => (outcomeId && number ? [{ outcomeId, number }] : []));
  await tx.$executeRaw`
    UPDATE "Outcome" o SET "paragraph" = p."number" FROM unnest(${places.map(({ outcomeId }) => outcomeId)}::uuid[], ${places.map(({ number }) => number)}::text[]) AS p ("id", "number")
    WHERE o."id" = p."id" AND o."meetingId" = ${meetingId}`;
}
