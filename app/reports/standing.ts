import type { JointPosition, Status } from "#db/enums";
import { isOpen } from "~/recommendations/status";
import type { Outside, Rated, Standing } from "./rates";

/** Items alike in what counts here; `late` of them have a deadline whose last day is over. */
export type Alike = { sector: number | null; status: Status; confirmed: boolean; position: JointPosition; count: number; late: number };

const sum = (alike: readonly Alike[], of: (one: Alike) => number) => alike.reduce((total, one) => total + of(one), 0);

/** Open: every status that is not closed. "Only an agreed deadline can be past due", "past due after that last day", and only what is open. */
export function standingOf(alike: readonly Alike[]): Standing {
  const open = alike.filter(({ status }) => isOpen(status));
  const [total, opened] = [sum(alike, ({ count }) => count), sum(open, ({ count }) => count)];
  return { total, open: opened, pastDue: sum(open, ({ late }) => late), closed: total - opened };
}

/** Whether items count in rates: one registered "as stated" is "outside all rates until a secretary confirms it"; one carried over "counts in no rate". */
const isCounted = ({ confirmed, status }: Alike) => confirmed && status !== "CLOSED_CARRIED_OVER";

/** What the rates of agreement and implementation are made of. */
export function ratedOf(alike: readonly Alike[]): Rated {
  const counted = alike.filter(isCounted);
  const at = (wanted: JointPosition) => counted.filter(({ position }) => position === wanted);
  return {
    counted: sum(counted, ({ count }) => count),
    agreed: sum(at("AGREED"), ({ count }) => count),
    partlyAgreed: sum(at("PARTLY_AGREED"), ({ count }) => count),
    notAgreed: sum(at("NOT_AGREED"), ({ count }) => count),
    implementedOfAgreed: sum(at("AGREED").filter(({ status }) => status === "CLOSED_IMPLEMENTED"), ({ count }) => count),
  };
}

/** What is outside the rates, each item once. */
export function outsideOf(alike: readonly Alike[]): Outside {
  const carriedOver = alike.filter(({ status }) => status === "CLOSED_CARRIED_OVER");
  const unconfirmed = alike.filter(({ status, confirmed }) => status !== "CLOSED_CARRIED_OVER" && !confirmed);
  return { unconfirmed: sum(unconfirmed, ({ count }) => count), carriedOver: sum(carriedOver, ({ count }) => count) };
}
