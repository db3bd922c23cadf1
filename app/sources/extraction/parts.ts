import type { Span } from "../reading/source-text";
import { splitAt, trim } from "./cut-words";
import { isOneThing, isThing, piecesOf } from "./enumerations";
import { isImperative } from "./rules/verbs";

const LONGEST = 6000;
const NUMBERED = /(?:^|[\s,;:])(\((?:\d{1,2}|[a-h]|[ivx]{1,4})\)|\d{1,2}\))\s+(?=\S)/g;
const LEAD = /^(?:(?:moreover|furthermore|in addition|also|besides|similarly|finally|once again|likewise|in particular|in this (?:regard|context|connection)),?\s+)?(?:(?:I|we|it is|the \p{L}+|\p{Lu}{2,} \p{L}+)\s+(?:also\s+|strongly\s+)?(?:suggests?|recommends?|proposes?|submits?|suggested|recommended|proposed)\s+that\s+)?/iu;
const VALUED = /^(.{12,}?)\s+(?:would|may|could|can|will)\s+(?:also\s+)?(?:be\s+(?:useful|helpful|effective|the way|an?\s|beneficial|game)|(?:act|serve) as|prove)/is;
const PRAISED = /^(.{12,}?)\s+(?:would|could|might)\s+(?:also\s+)?\p{L}+/isu;
const CONDUCT = /\b(?:to|will|shall|should|may)\s+(?:conduct|arrange|organi[sz]e|hold|undertake|provide|launch|establish|carry out)\s+(?:an?\s+number\s+of\s+)?/i;
const FIELDS = /\bin the (?:areas|fields|spheres|sectors) of\s+(?=.*,)/i;
const AFTER_FIELDS = /\s+(?:which|that|with|through|by|as well as|on the basis|between)\s|[.;]|$/i;
const HEAD = /\b(?:(?:undertakes?|undertook|agrees?|agreed|decide[sd]?|resolve[sd]?|pledge[sd]?|recommends?|intends?|offer(?:s|ed)|would like)\s+|(?:encourage[sd]?|urge[sd]?|invite[sd]?|request(?:s|ed)|call(?:s|ed)? (?:up)?on|ask(?:s|ed)|instruct(?:s|ed)|direct(?:s|ed)|would like|advise[sd])\s+[^.;:]{2,90}?\s)to\s+(?=(\p{L}+))/iu;
const AND_TO = /(?:,?\s+and\s+(?:also\s+)?|,\s+|\s+as well as\s+)to\s+(?!be\b)(?=(\p{L}+))/giu;
const MODAL = /\b(?:will|shall|should|must|may|could)\b/i;
const SEVERAL_SENTENCES = /[.!?]\s+\p{Lu}/u;
const NEXT_CLAUSE = /(?:,\s+(?:and\s+)?|\s+and\s+)(?=(will|shall|should|must|may|could)\s+(?:not\s+|also\s+)?\p{L}|(?:(?:the|both|each|their)\s+(?:(?!which\b|that\b|who\b)\p{L}+\s+){1,4}|\p{Lu}[\p{L}-]+\s+(?:\p{Lu}[\p{L}-]+\s+){0,3})(will|shall|should|must)\s+(?:not\s+|also\s+)?\p{L})/gu;

/** The pieces a compound passage should become; none where it is one thing. */
export function partsOf(text: string, span: Span): Span[] {
  const words = text.slice(span.start, span.end);
  if (words.length > LONGEST) return [];
  const found = byNumbers(words) ?? bySemicolons(words) ?? byValue(words) ?? byObjects(words) ?? byInfinitives(words) ?? byClauses(words) ?? byFields(words) ?? [];
  return found.map(({ start, end }) => ({ start: span.start + start, end: span.start + end }));
}

function byNumbers(words: string): Span[] | null {
  const marks = [...words.matchAll(NUMBERED)].map((found) => ({ at: found.index + found[0].indexOf(found[1] ?? ""), mark: (found[1] ?? "").replace(/\W/g, "") }));
  if (marks.length < 2 || !/^(?:1|a|i)$/.test(marks[0]?.mark ?? "")) return null;
  return marks.map(({ at }, index) => trim(words, at, marks[index + 1]?.at ?? words.length));
}

function bySemicolons(words: string): Span[] | null {
  const colon = words.indexOf(":");
  const pieces = splitAt(words, colon + 1, /;\s*/g);
  if (pieces.length > 1 && colon < 0 && pieces.every(({ start, end }) => MODAL.test(words.slice(start, end)))) return pieces;
  if (pieces.length < 3) return null;
  const orders = pieces.filter(({ start, end }) => isOrder(words.slice(start, end)));
  return colon > 0 || orders.length === pieces.length ? pieces : null;
}

/** Several things of which one thing is said: that they would be useful. */
function byValue(words: string): Span[] | null {
  return enumeratedBefore(words, VALUED, isThing) ?? enumeratedBefore(words, PRAISED, (piece) => isThing(piece) && isOneThing(piece));
}

function enumeratedBefore(words: string, said: RegExp, fits: (piece: string) => boolean): Span[] | null {
  const subject = said.exec(words)?.[1];
  if (!subject) return null;
  const list = piecesOf(words, LEAD.exec(subject)?.[0].length ?? 0, subject.length);
  return list.length >= 2 && list.every(({ start, end }) => fits(words.slice(start, end))) ? list : null;
}

function byObjects(words: string): Span[] | null {
  const verb = CONDUCT.exec(words);
  if (!verb) return null;
  const list = piecesOf(words, verb.index + verb[0].length, words.replace(/[.;]$/, "").length);
  return list.length >= 4 && list.every(({ start, end }) => isThing(words.slice(start, end))) ? list : null;
}

/** "Undertake to join the convention and to publish their tariffs." */
function byInfinitives(words: string): Span[] | null {
  const first = HEAD.exec(words);
  if (!first || !isImperative(first[1] ?? "")) return null;
  const from = first.index + first[0].length;
  const cuts = [...words.matchAll(AND_TO)].filter((found) => found.index > from && isImperative(found[1] ?? ""));
  if (!cuts.length) return null;
  const starts = [from, ...cuts.map((found) => found.index + found[0].length)];
  return starts.map((start, index) => trim(words, start, cuts[index]?.index ?? words.length));
}

/** "The Parties will exchange lists, will train drivers and will meet each year." */
function byClauses(words: string): Span[] | null {
  const first = MODAL.exec(words);
  if (!first || SEVERAL_SENTENCES.test(words)) return null;
  const cuts = [...words.matchAll(NEXT_CLAUSE)].filter((found) => found.index > first.index + first[0].length + 10 && (found[1] ?? found[2]) === first[0]);
  if (!cuts.length) return null;
  const starts = [0, ...cuts.map((found) => found.index + found[0].length)];
  return starts.map((start, index) => trim(words, start, cuts[index]?.index ?? words.length));
}

/** "Cooperation in the fields of rail freight, veterinary control, and training." */
function byFields(words: string): Span[] | null {
  const found = FIELDS.exec(words);
  if (!found) return null;
  const from = found.index + found[0].length;
  const to = from + (AFTER_FIELDS.exec(words.slice(from))?.index ?? 0);
  const pieces = splitAt(words, from, /,\s+(?:and\s+)?/g, to);
  return pieces.length >= 3 && pieces.every(({ start, end }) => isThing(words.slice(start, end)) && !NO_FIELD.test(words.slice(start, end))) ? pieces : null;
}

const NO_FIELD = /^(?:especially|including|based|such|in particular|notably)\b|\b(?:will|shall|should|must|may|could)\b/i;

const isOrder = (words: string) => isImperative(words.replace(/^(?:and|or)\s+/i, ""));
