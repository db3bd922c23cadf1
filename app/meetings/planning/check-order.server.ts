import { firstDay, lastDay } from "~/history/periods";
import { refuse, type Refusal } from "~/refusal";
import type { Tx } from "~/meetings/change-meeting.server";

type Placed = { id: number | null; previousId: number | null; heldOn: string };

/** Whether a session would come before the one it follows, or after one that follows it: what is carried over only ever goes forward. */
export async function checkOrder(tx: Tx, { id, previousId, heldOn }: Placed): Promise<Refusal | null> {
  const before = previousId === null ? null : await tx.meeting.findUnique({ where: { id: previousId }, select: { title: true, heldOn: true } });
  if (before && lastDay(heldOn) < firstDay(before.heldOn)) return refuse("invalid", "meetings.refusal.beforePrevious", { title: before.title }, "on");
  const following = id === null ? [] : await tx.meeting.findMany({ where: { previousId: id, state: { not: "CANCELLED" } }, select: { title: true, heldOn: true } });
  const after = following.find((one) => lastDay(one.heldOn) < firstDay(heldOn));
  return after ? refuse("invalid", "meetings.refusal.afterFollowing", { title: after.title }, "on") : null;
}
