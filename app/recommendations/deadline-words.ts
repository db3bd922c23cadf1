const NUMBERS = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
  "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];
const TENS: Record<string, number> = { thirty: 30, forty: 40, "forty-five": 45, sixty: 60, ninety: 90, hundred: 100 };
const ORDINALS = [
  "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
  "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
];

const LEAD = /^(?:due(?: by| on| in)?|by|until|till|no later than|not later than|on or before|in the course of|during the course of|in|on|during|within)(?: the)? (?=.)/;
const BEFORE = /^(?:before|prior to|at)(?: the)? (?=(?:end|close) of |\S+ (?:\S+ ){0,2}(?:session|meeting))/;
const MIDDLE = /^(?:mid|middle of)(?: the)?(?: year)?[ -](?=\d{4}$)/;
const END = /^(?:end of|close of|end|year-end)(?: the)?[ -](?=.)/;
const END_OF_THIS = /^end of the (month|quarter|year)$/;
const CONTINUOUS = /^(?:on an? )?(?:continuous|continuously|continuing|ongoing|on-going|permanent|standing)(?: basis)?$/;
const SESSION = /^(?:(\S+) (?:\p{L}+ ){0,2}?(?:session|meeting)|(?:session|meeting)(?: no| number)? (\d{1,3}))( of .{1,100})?$/u;

/** "By the end of March 2027" says March 2027: the words in front that change nothing are taken away. */
export function dropLead(plain: string): string {
  return plain.replace(BEFORE, "").replace(LEAD, "").replace(END_OF_THIS, "this $1").replace(END, "").replace(MIDDLE, "first half of ");
}

/** Whether the words say that it never ends. */
export function saysContinuous(plain: string): boolean {
  return CONTINUOUS.test(plain);
}

/** The session that words name: "next session", "14th session", "session no. 14", with the body if they name one. */
export function readSession(plain: string): string | null {
  const [, before, after, body = ""] = SESSION.exec(plain) ?? [];
  if (before === "next") return `next session${body}`;
  const number = after ? Number(after) : before ? readOrdinal(before) : 0;
  return number > 0 ? `session ${number}${body}` : null;
}

function readOrdinal(word: string): number {
  const [, digits] = /^(\d{1,3})(?:st|nd|rd|th)?$/.exec(word) ?? [];
  return digits ? Number(digits) : Math.max(ORDINALS.indexOf(word), 0);
}

/** An amount of time after an event. */
export type Offset = { amount: number; unit: "day" | "week" | "month" | "year"; event: string };

const BY = /^(?:due by|due|by|no later than|not later than) /;
const WITHIN = /^(?:with)?in (?:(?:the|a) )?(?:(?:period|time) of )?(?:next )?/;
const AMOUNT = /^(\S+)[ -](day|week|month|year)s?(?: (?:from|after|of|following|since) (?:the )?(?:date of |day of )?(?:the )?(.{1,80}))?$/;

/** Reads "three months from signature" and "within 60 days of entry into force"; without an event it must begin with "in" or "within". */
export function readOffset(plain: string): Offset | null {
  const from = plain.replace(BY, "");
  const bare = from.replace(WITHIN, "");
  const [, said = "", unit, event] = AMOUNT.exec(bare.replace(/ time$/, "")) ?? [];
  const amount = readAmount(said);
  if (!unit || amount === 0 || (event === undefined && bare === from)) return null;
  return { amount, unit: unit as Offset["unit"], event: nameEvent(event ?? "today") };
}

function readAmount(word: string): number {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  if (word === "a" || word === "an") return 1;
  return TENS[word] ?? Math.max(NUMBERS.indexOf(word), 0);
}

function nameEvent(words: string): string {
  if (/^(?:now|today)$/.test(words)) return "today";
  if (/^(?:signature|signing)(?: of the record)?$/.test(words)) return "signature";
  return /^(?:entry|entering|coming) into force$/.test(words) ? "entry into force" : words;
}
