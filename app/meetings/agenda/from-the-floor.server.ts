import { refuse, type Refusal } from "~/refusal";
import { changeMeeting } from "../change-meeting.server";
import { mayTake } from "./agenda-rules";
import { sayAgenda, type Place } from "./change-agenda.server";
import { appendPoints, numberOnAgenda } from "./points.server";

/** The point of a recommendation, and whether it was there before. */
export type FromTheFloor = { id: number; there: boolean };

/** Puts a recommendation on the agenda as raised in the session itself, by a secretary of any side; where it is on it already, that point is it. */
export async function addFromTheFloor({ actor, programme, meeting }: Place, itemNumber: number): Promise<Refusal | { ok: true; value: FromTheFloor }> {
  const already: { id?: number } = {};
  const added = await changeMeeting<FromTheFloor>(actor, { programmeId: programme.id, meetingId: meeting.id, version: null }, async (tx, now) => {
    if (!mayTake(actor, now)) return refuse("not-allowed", "agenda.refusal.notRecording");
    const item = await tx.recommendation.findFirst({ where: { programmeId: programme.id, number: itemNumber, voided: false }, select: { id: true, reference: true, title: true } });
    if (!item) return refuse("not-found", "agenda.refusal.noSuchItem", {}, "item");
    const there = await numberOnAgenda(tx, now.id, item.id);
    if (there) {
      already.id = there.id;
      return refuse("invalid", "agenda.refusal.there", { number: there.number, point: item.reference });
    }
    const said = `${item.reference} ${item.title}`;
    const made = await appendPoints(tx, now, [{ kind: "ITEM", recommendationId: item.id, fromTheFloor: true, said }]);
    return made.ok ? { ok: true, act: "editAgenda", changes: sayAgenda([], [said]), value: { id: made.ids[0] ?? 0, there: false } } : made;
  });
  if (added.ok) return { ok: true, value: added.value };
  return already.id === undefined ? added : { ok: true, value: { id: already.id, there: true } };
}
