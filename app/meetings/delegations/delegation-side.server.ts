import { forbidden, notFound } from "~/http.server";
import { basisOfList, findDelegates, listOf } from "./delegations.server";
import { isListOpen } from "./delegations";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { mayKeepSide } from "~/meetings/meeting";

/** The list that an address names, for who keeps it: a side's own secretaries; that of no side, whoever runs the meeting. */
export async function requireList(request: Request, params: { programme?: string; meeting?: string; side?: string }) {
  const asked = await requireMeeting(request, params);
  const side = params.side === "observers" ? null : asked.programme.sides.find(({ id }) => String(id) === params.side);
  if (side === undefined) throw notFound();
  if (!isListOpen(asked.meeting) || !mayKeepSide(asked.actor, asked.meeting, side?.id ?? null)) throw forbidden();
  const list = listOf(await findDelegates(asked.meeting), side?.id ?? null);
  return { ...asked, side, list, basis: basisOfList(list), lists: `${asked.base}/delegations` };
}
