import { canonicalJson, sha256 } from "~/history/canonical";
import type { Words } from "~/history/value-words";
import { DEFAULT_LOCALE, describeLocale, isLocale } from "~/locales/locales";
import { translator } from "~/locales/translator";
import { findAgenda } from "~/meetings/agenda/find-agenda.server";
import { findDelegates } from "~/meetings/delegations/delegations.server";
import type { Meeting } from "~/meetings/meeting";
import { findOutcomes } from "~/meetings/session/find-outcomes.server";
import type { Outcome } from "~/meetings/session/outcome";
import type { Actor } from "~/people/actor";
import { factsOf, listActionItems, listChanges } from "./annexes";
import { findResponsible } from "./annexes.server";
import { assembleSections } from "./assemble-record";
import { composeOutcome } from "./compose-outcome";
import { compareWithLast } from "./comparison.server";
import { findKept, type Kept } from "./find-kept.server";
import type { ComposedRecord, Texts } from "./record";

const JOINT = { side: null };

/** The record as it stands: once a signature stands, as it was signed; until then composed of what was recorded. Everybody's is the same: it holds what is joint. */
export async function composeRecord(meeting: Meeting, _actor: Pick<Actor, "side"> | null = null, known?: Kept): Promise<ComposedRecord> {
  const kept = known ?? (await findKept(meeting.id));
  return kept.content ?? (await composeAnew(meeting, kept));
}

/** What a signature is given for. */
export const hashOf = (record: ComposedRecord) => sha256(canonicalJson(record));

async function composeAnew(meeting: Meeting, kept: Kept): Promise<ComposedRecord> {
  const [outcomes, entries, delegates, comparison] = await Promise.all([
    findOutcomes(meeting.id, JOINT), findAgenda(meeting.id, JOINT), findDelegates(meeting), kept.comparison ?? compareWithLast(meeting, kept.programme),
  ]);
  const languages = meeting.body?.languages.length ? meeting.body.languages : [DEFAULT_LOCALE];
  const composedIn = languages.find((language) => isLocale(baseOf(language))) ?? DEFAULT_LOCALE;
  const words = wordsOf(composedIn, kept);
  const { responsible, sideOf } = await findResponsible(kept.programme.id, outcomes, kept.sides);
  const composed = outcomes.map((outcome) => ({ outcome, texts: textsOf(outcome, languages, composedIn, words), facts: factsOf(outcome, words) }));
  const sides = kept.signing.map(({ code, name }) => ({ code, name }));
  const parts = assembleSections({ entries, outcomes: composed, written: kept.written, sides, languages, otherMatters: words.t("meetingRecord.otherMatters") });
  const recorded = { outcomes, parts, words };
  const { id: _, timeZone: __, notice, ...programme } = kept.programme;
  return {
    format: 1, programme: { ...programme, notice: notice ?? "" }, heading: headingOf(meeting), languages, authentic: meeting.body?.authentic ?? languages, composedIn,
    sides: kept.sides.map(({ code, name }) => ({ code, name })),
    delegations: [...kept.sides, { id: null, code: "" }].flatMap(({ id, code }) => {
      const list = delegates.filter(({ sideId }) => sideId === id).map(({ id: _, sideId: __, ...delegate }) => delegate);
      return list.length ? [{ side: code, delegates: list }] : [];
    }),
    agenda: entries.map(({ id, number, kind, title, item, fromTheFloor }) => ({ entryId: id, number, kind, title, item: item && { number: item.number, reference: item.reference }, fromTheFloor })),
    parts,
    annexes: { actionItems: listActionItems(recorded, responsible, sideOf), changes: listChanges(recorded), comparison },
  };
}

const baseOf = (language: string) => language.toLowerCase().split("-")[0];

function wordsOf(language: string, { programme, sides }: Kept): Words {
  const base = baseOf(language);
  const locale = isLocale(base) ? base : DEFAULT_LOCALE;
  return { t: translator(locale), intl: describeLocale(locale).intl, timeZone: programme.timeZone, sides };
}

/** The composed sentence; what was said in another of the record's languages stands as it was said in that one, and is still to be written in the first. */
function textsOf(outcome: Outcome, languages: readonly string[], composedIn: string, words: Words): Texts {
  const own = languages.find((language) => baseOf(language) === baseOf(outcome.language || composedIn));
  const spoken = outcome.text && outcome.kind !== "CHANGE" && outcome.kind !== "ACTION_ITEM" && outcome.kind !== "ADOPTION";
  return own && own !== composedIn && spoken ? { [own]: outcome.text } : { [composedIn]: composeOutcome(outcome, words) };
}

function headingOf(meeting: Meeting): ComposedRecord["heading"] {
  const { body, series, number, title, place, heldOn, precision, startsAt, endsAt, timeZone, hostSide } = meeting;
  return { body: body?.name ?? series, kind: body?.recordKind ?? "MINUTES", number, title, place, heldOn, precision, startsAt, endsAt, timeZone, host: hostSide?.code ?? "" };
}
