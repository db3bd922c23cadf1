const UNITS = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const TEENS = ["tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"];
const TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** Every ordinal that is written in words, by its number: of the first to the ninety-ninth. */
const WORDS = [...UNITS, ...TEENS, ...TENS.flatMap((tens) => UNITS.map((unit) => (unit ? `${tens}-${unit}` : `${tens.slice(0, -1)}ieth`)))];
const NUMBERS = new Map(WORDS.map((word, number) => [word, number]));

/** Longer words first: of "twenty-first" nothing is the first. */
const ANY = new RegExp(`(?<![\\p{L}-])(?:${WORDS.filter(Boolean).reverse().join("|").replaceAll("-", "[- ]")})(?![\\p{L}-])`, "iu");

/** The first ordinal of a title that is written in words, where it stands, and its number. */
export function readOrdinalWord(title: string): { number: number; index: number; text: string } | null {
  const found = ANY.exec(title);
  const number = found && NUMBERS.get(found[0].toLowerCase().replace(" ", "-"));
  return found && number ? { number, index: found.index, text: found[0] } : null;
}

/** A number in words, written large or small as another was; null where it has none here. */
export function ordinalWord(number: number, like: string): string | null {
  const word = WORDS[number]?.replace("-", like.includes(" ") ? " " : "-");
  if (!word) return null;
  if (like === like.toUpperCase()) return word.toUpperCase();
  if (/^\p{Lu}/u.test(like)) return /[- ]\p{Lu}/u.test(like) ? word.replace(/(^|[- ])\p{L}/gu, (letter) => letter.toUpperCase()) : word.charAt(0).toUpperCase() + word.slice(1);
  return word;
}
