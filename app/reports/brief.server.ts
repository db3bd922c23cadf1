import type { Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { ageingOf } from "./ageing";
import { countAlike, countOwn } from "./brief-counts.server";
import { findCandidates } from "./brief-decisions.server";
import { countBegun, countPunctual } from "./brief-times.server";
import { chooseDecisions } from "./choose-decisions";
import { agreementRate, implementationRate, onTimeRate, onTimeRateFirst } from "./rates";
import { outsideOf, ratedOf, standingOf } from "./standing";

/** Everything that stands in the brief for the chair, as a member of a side (or of none) reads it today. Where there is one side, its figures are those of all. */
export async function describeBrief({ actor, programme }: Pick<Membership, "actor" | "programme">) {
  const today = todayIn(programme.timeZone);
  const side = programme.sides.length > 1 ? actor.side : null;
  const [{ alike, sectors }, begun, punctual, candidates, own] = await Promise.all([
    countAlike(programme, today), countBegun(programme), countPunctual(programme, today), findCandidates(programme, today), side ? countOwn(programme, side, today) : null,
  ]);
  const rated = ratedOf(alike);
  return {
    key: programme.key,
    today,
    standing: standingOf(alike),
    sectors,
    outside: outsideOf(alike),
    counted: rated.counted,
    positions: { partlyAgreed: rated.partlyAgreed, notAgreed: rated.notAgreed, pending: rated.counted - rated.agreed - rated.partlyAgreed - rated.notAgreed },
    rates: { agreement: agreementRate(rated), implementation: implementationRate(rated), onTimeFirst: onTimeRateFirst(punctual), onTime: onTimeRate(punctual) },
    ageing: ageingOf(begun, today),
    decisions: chooseDecisions(candidates),
    own: side && own ? { side: { code: side.code, name: side.name }, ...own } : null,
  };
}

export type Brief = Awaited<ReturnType<typeof describeBrief>>;
