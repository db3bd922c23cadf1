import { allOf } from "~/history/sentence-parts";
import { describeChanges } from "~/history/change-words";
import type { Words } from "~/history/value-words";
import type { Outcome } from "~/meetings/session/outcome";
import type { Deadline } from "~/recommendations/changes";
import { changesOf } from "./compose-outcome";
import { sayDay } from "./compose-change";
import type { RecordedActionItem, RecordedChange, RecordFact, RecordSection } from "./record";
import { allParagraphs } from "./assemble-record";

/** Responsible organisations of an item, by the code of their side. */
export type Responsible = ReadonlyMap<number, Record<string, string>>;
/** Which side a person or an organisation is of, by "member-3" or "organisation-4". */
export type SideOf = ReadonlyMap<string, string>;

type Recorded = { outcomes: readonly Outcome[]; parts: readonly RecordSection[]; words: Words };

/** What an outcome made of its item, field by field, in words. */
export function factsOf(outcome: Outcome, words: Words): RecordFact[] {
  return describeChanges(changesOf(outcome).filter(({ field }) => field !== "evidence"), words).map(({ field, from, to }) => ({ field, from: from || null, to: to || null }));
}

/** The steps that were given out, each with its paragraph, who is responsible and by when. */
export function listActionItems({ outcomes, parts, words }: Recorded, responsible: Responsible, sideOf: SideOf): RecordedActionItem[] {
  const numbers = numbersOf(parts);
  return outcomes.flatMap((outcome) => {
    const { item } = outcome;
    if (!item) return [];
    return allOf(changesOf(outcome), "actionItem").flatMap(({ from, to }): RecordedActionItem[] => {
      if (!to || from) return [];
      const who = to.assignee ?? to.organisation;
      const side = to.assignee ? sideOf.get(`member-${to.assignee.id}`) : sideOf.get(`organisation-${to.organisation?.id ?? 0}`);
      return [{
        paragraph: numbers.get(outcome.id) ?? "", item: { number: item.number, reference: item.reference }, what: to.what, who: who?.name ?? "", side: side ?? "",
        responsible: responsible.get(item.number) ?? {}, due: dueOf(to.due, words), dueDay: to.due?.lastDay ?? null,
      }];
    });
  });
}

const dueOf = (due: Deadline | null, words: Words) => (due ? sayDay(due, words) : "");

/** Every change of an item that was made, in the order of the record; steps have a table of their own. */
export function listChanges({ outcomes, parts, words }: Recorded): RecordedChange[] {
  const numbers = numbersOf(parts);
  return outcomes.flatMap((outcome) => {
    const { item, effect, written } = outcome;
    if (!item || written?.reversed || (effect !== "TAKEN" && effect !== "ON_SIGNATURE")) return [];
    const made = describeChanges(changesOf(outcome).filter(({ field }) => field !== "actionItem" && field !== "evidence"), words);
    return made.map(({ field, from, to }) => ({ paragraph: numbers.get(outcome.id) ?? "", item, field, from: from || null, to: to || null }));
  });
}

const numbersOf = (parts: readonly RecordSection[]) => new Map(allParagraphs(parts).flatMap(({ outcomeId, number }) => (outcomeId ? [[outcomeId, number]] : [])));
