import type { SuccessionKind } from "#db/enums";
import { refuse, type Refusal } from "~/refusal";

/** An organisation that is there, or one that begins with this. */
export type Successor = { id: number } | { name: string; abbreviation: string };

export type Reorganisation = {
  kind: SuccessionKind;
  successors: Successor[];
  /** Organisations that merge with it. */
  others: number[];
  /** The first day of the successors. */
  on: string;
  note: string;
  /** It stays, with a part of what it had. */
  goesOn: boolean;
};

/** Successors, and organisations that merge, as a form has rows for them. */
export const MOST_SUCCESSORS = 4;
export const MOST_OTHERS = 3;

const idOf = (successor: Successor) => ("id" in successor ? successor.id : null);

/** What is wrong with a reorganisation before anything is looked up; null where it makes sense. */
export function refuseReorganisation(id: number, { kind, successors, others, goesOn, on }: Reorganisation, today: string): Refusal | null {
  const known = [...successors.flatMap((one) => idOf(one) ?? []), ...others];
  if (on > today) return refuse("invalid", "offices.reorganise.future", undefined, "on");
  if (!successors.length) return refuse("invalid", "offices.reorganise.none", undefined, "successor-0");
  if (known.includes(id)) return refuse("invalid", "offices.reorganise.itself", undefined, "successor-0");
  if (new Set(known).size < known.length) return refuse("invalid", "offices.reorganise.twice", undefined, "successor-0");
  if (kind !== "DIVIDED" && successors.length > 1) return refuse("invalid", "offices.reorganise.oneOnly", undefined, "successor-1");
  if (kind === "DIVIDED" && successors.length < 2 && !goesOn) return refuse("invalid", "offices.reorganise.several", undefined, "successor-1");
  if (kind !== "DIVIDED" && goesOn) return refuse("invalid", "offices.reorganise.goesOnDivided", undefined, "goesOn");
  if (kind !== "MERGED" && others.length) return refuse("invalid", "offices.reorganise.othersMerged", undefined, "other-0");
  if (kind === "MERGED" && !others.length && successors.every((one) => idOf(one) === null)) return refuse("invalid", "offices.reorganise.withWhom", undefined, "other-0");
  return null;
}
