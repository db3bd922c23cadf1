import type { Membership } from "~/programmes/membership.server";
import { ageingOf } from "./ageing";
import { countAlike, countOwn } from "./brief-counts.server";
import { askBriefDay } from "./brief-day.server";
import { countGroups } from "./brief-groups.server";
import { findCandidates } from "./brief-decisions.server";
import { countBegun, countPunctual } from "./brief-times.server";
import { chooseDecisions } from "./choose-decisions";
import { agreementRate, implementationRate, onTimeRate, onTimeRateFirst } from "./rates";
import { outsideOf, ratedOf, standingOf } from "./standing";

/** Everything that stands in the brief for the chair, as a member of a side (or of none) reads it today or as of a past day. Where there is one side, its figures are those of all. */
export async function describeBrief({ actor, programme }: Pick<Membership, "actor" | "programme">, asOf: string | null = null) {
  const { day, life, past } = await askBriefDay(programme, asOf);
  const { today } = day;
  const side = programme.sides.length > 1 ? actor.side : null;
  const [{ alike, sectors }, begun, punctual, candidates, groups, own] = await Promise.all([
    countAlike(programme, day), countBegun(programme, day), countPunctual(programme, day), findCandidates(programme, day), countGroups({ actor, programme }, day), side ? countOwn(programme, side, day) : null,
  ]);
  const rated = ratedOf(alike);
  return {
    key: programme.key,
    today,
    /** The past day it is of; null: today. */
    past,
    life,
    standing: standingOf(alike),
    sectors,
    groups,
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
