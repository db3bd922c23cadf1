import type { Actor } from "~/people/actor";
import type { Meeting } from "../../meeting";
import { mayAddToRecord, maySignRecord } from "../record-rules";
import { findSigning } from "./find-signatures.server";
import { readConcluded } from "./read-file.server";
import { awaitedSides } from "./signature";

/** How a record stands: who has signed and who is awaited, what this reader may do, and once it is concluded what belongs to it. */
export async function readStanding(meeting: Meeting, actor: Actor) {
  const [{ sides, signatures }, file] = await Promise.all([findSigning(meeting.id), meeting.state === "CONCLUDED" ? readConcluded(meeting.id) : null]);
  const own = sides.find(({ code }) => code === actor.side?.code);
  const signed = signatures.some(({ side }) => side === own?.code);
  return {
    kind: meeting.body?.recordKind ?? "MINUTES",
    goesRound: meeting.state === "RECORD_CIRCULATED",
    sides, signatures,
    awaited: awaitedSides(sides, signatures).map(({ code }) => code),
    mine: own && maySignRecord(actor, meeting) ? { side: own.code, act: signed ? ("unsign" as const) : ("sign" as const) } : null,
    conclusion: file?.conclusion ?? null,
    addenda: file?.addenda ?? [],
    mayAdd: file !== null && mayAddToRecord(actor, meeting),
  };
}

export type RecordStanding = Awaited<ReturnType<typeof readStanding>>;
