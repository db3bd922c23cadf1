import type { DelegateRole } from "#db/enums";

const TITLES = [
  "H\\.? ?E", "H\\.?R\\.?H", "(?:His|Her|Your) Excellenc(?:y|ies)", "The Hon(?:ourable|orable)?", "Hon(?:ourable|orable|['’]ble)?", "Mr", "Mrs", "Ms", "Miss", "Mx", "Messrs", "Mme", "Mlle", "Dr",
  "Prof(?:essor)?", "Sir", "Dame", "Lord", "Lady", "Amb(?:assador)?", "Engr", "Eng", "Lt\\.? Gen", "Maj\\.? Gen", "Gen(?:eral)?", "Brig(?:adier)?", "Lt\\.? Col", "Col(?:onel)?", "Capt(?:ain)?", "Adv",
  "Г-н", "Г-жа", "Г-ка", "Господин", "Госпожа", "Е\\. ?П", "(?:Его|Её|Ее) Превосходительство", "Д-р", "Доктор", "Проф(?:ессор)?", "Посол", "Мырза", "Ханым", "Мистер", "Миссис",
  "جناب", "محترم", "محترمہ", "ڈاکٹر", "پروفیسر", "پروفيسر", "عزت مآب", "سفیر", "انجینئر", "بیگم", "مسٹر", "مسز",
];

const ONE_TITLE = new RegExp(`^(?:${TITLES.join("|")})(?:\\.\\s*|\\s+|$)`, "iu");
// "he" is a word and "Eng", "Gen" begin names; as titles they are written large or with their stop.
const TAKEN_FOR_NAME = /^(?:he|hre)\b/u;

/** A name with its titles apart; where it is all titles they are the title of nobody. */
export function splitTitle(text: string): { title: string; name: string } {
  let rest = text.trim();
  let title = "";
  for (let found = findTitle(rest); found; found = findTitle(rest)) {
    title += rest.slice(0, found);
    rest = rest.slice(found);
  }
  return { title: title.trim(), name: rest.trim() };
}

const findTitle = (text: string) => (TAKEN_FOR_NAME.test(text) ? 0 : (ONE_TITLE.exec(text)?.[0].length ?? 0));

const OF = "(?:of|for) (?:the )?(?:[\\p{L}’'-]+ ){0,3}?(?:delegation|side)";
const ROLES: readonly (readonly [DelegateRole, string])[] = [
  ["ALTERNATE", `(?:deputy|alternate|vice|acting)[- ](?:head|leader|chief) ${OF}|alternates?(?: (?:head|leader|member|delegate)s?)?(?: ${OF})?|deputy head`],
  ["ALTERNATE", "заместител[ьи] (?:главы|руководителя)(?: делегации)?|зам\\.? ?(?:главы|руководителя) делегации|نائب سربراہ(?: وفد)?|وفد کے نائب سربراہ|متبادل(?: رکن)?"],
  ["HEAD", `(?:head|leader|chief) ${OF}|(?:head|leader)|delegation (?:head|leader)|глава(?: [\\p{L}-]+)? делегации|глава|руководитель(?: [\\p{L}-]+)? делегации|سربراہ(?: وفد)?|وفد کے سربراہ|قائد وفد`],
  ["OBSERVER", "observers?|наблюдател[ьи]|مبصر|مبصرین"],
  ["INTERPRETER", "(?:interpreter|translator)s?(?:[ /-](?:interpreter|translator)s?)?|interpretation|переводчи(?:к|ки|ца|цы)|مترجم|مترجمین|ترجمان"],
  ["MEMBER", `(?:other )?(?:members?|delegates?|participants?)(?: ${OF})?|делегаты?|член(?:ы)? делегации|участники|اراکین|ارکان|رکن|ارکان وفد`],
];

const WHOLE = ROLES.map(([role, words]) => [role, new RegExp(`^(?:as )?(?:${words})$`, "iu")] as const);

/** The role that some words are, if they are nothing else. */
export function roleOf(words: string): DelegateRole | null {
  const bare = words.replace(/^[\s([{«"“]+|[\s)\]}»"”.:：]+$/gu, "").replace(/\s+/g, " ");
  return WHOLE.find(([, pattern]) => pattern.test(bare))?.[0] ?? null;
}

const LONG = new RegExp(`(?:[,،]|\\s+(?:and|&|и|اور))?\\s+((?:(?:deputy|alternate)[- ])?(?:head|leader) ${OF}|(?:заместитель )?(?:главы|глава|руководитель|руководителя) делегации|(?:نائب )?سربراہ وفد)$`, "iu");

/** Words at the end of which a role of several words stands, apart from it. */
export function cutRole(words: string): { rest: string; role: DelegateRole | null } {
  const bracketed = /[([{]([^()[\]{}]*)[)\]}]/u.exec(words);
  const inBrackets = bracketed && roleOf(bracketed[1] ?? "");
  if (bracketed && inBrackets) return { rest: words.replace(bracketed[0], " ").replace(/\s+/g, " ").trim(), role: inBrackets };
  const found = LONG.exec(words);
  const role = found && roleOf(found[1] ?? "");
  return found && role ? { rest: words.slice(0, found.index).trim(), role } : { rest: words, role: null };
}
