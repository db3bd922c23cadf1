import { firstOf, plain, type Say } from "./sentence-parts";
import { nameSide } from "./value-words";

/** What was said of an item in a session. */
export const sayOutcome: Say = (entry, words) => {
  const outcome = firstOf(entry.changes, "outcome")?.to;
  if (!outcome) return plain(entry, words);
  return words.t(`outcomes.past.${outcome.kind}`, { by: entry.by.name, side: nameSide(outcome.side, words) });
};
