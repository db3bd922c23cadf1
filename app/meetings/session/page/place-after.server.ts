import { readForm } from "~/form-body.server";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import type { SessionAsked } from "../take-outcome.server";
import { addressOf, readAddress } from "./address";

/** Where a plain form leads once its outcome is recorded: to the same point with what was recorded, or to the next one. */
export async function placeAfterOutcome(request: Request, { meeting, actor, base }: SessionAsked): Promise<(done: string) => string> {
  const { entry, item } = readAddress(new URL(request.url).searchParams);
  const then = (await readForm(request.clone())).get("then");
  const agenda = then === "next" ? await findAgenda(meeting.id, actor) : [];
  const after = agenda[agenda.findIndex(({ id }) => id === entry) + 1];
  return (done) => (entry !== null && after ? addressOf(base, { entry: after.id }) : `${addressOf(base, { entry, item, done })}#o-${done}`);
}
