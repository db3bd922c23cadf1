const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}(?:,?\s+${YEAR})?|${MONTH}\s+${YEAR}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s*${YEAR})?|${YEAR}-\d\d-\d\d|(?:q[1-4]|h[12]|(?:first|second|third|fourth|last)[ -](?:quarter|half)(?: of)?(?: the year)?)\s+${YEAR}|${YEAR}`;
const AMOUNT = String.raw`(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|thirty|sixty|ninety)`;
const BY = String.raw`(?:by|before|until|till|no later than|not later than|due(?: by| on)?|on or before)`;
const MEETING = String.raw`(?:session|meeting)(?:\s+of\s+the\s+[\p{L} ]{3,40}?(?=[,.;)]|$))?`;

/** Every way in which passages name a deadline. */
const WAYS = [
  String.raw`\b${BY}\s+(?:the\s+)?(?:(?:end|close|beginning|middle)[ -](?:of\s+)?|(?:end|mid)-)?(?:the\s+)?(?:year\s+)?(?:${DAY}|next (?:month|quarter|year)|this (?:month|quarter|year))(?!\s+(?:session|meeting))`,
  String.raw`\b${BY}\s+(?:the\s+)?end of the (?:year|month|quarter)\b`,
  String.raw`\bwithin\s+(?:the\s+next\s+|a\s+period\s+of\s+)?${AMOUNT}[ -](?:working\s+)?(?:day|week|month|year)s?(?:\s+(?:of|after|from|following)\s+(?:the\s+)?(?:date\s+of\s+)?[\p{L} ]{3,40}?(?=[,.;)]|$))?`,
  String.raw`(?<!\b(?:day|week|month|year)s?\s)\b(?:at|before|for|by|prior to)\s+(?:the|its|their)\s+(?:next|following|\d{1,2}(?:st|nd|rd|th)|\p{L}+th)\s+(?:\p{L}+\s+){0,2}?${MEETING}`,
  String.raw`\b(?:in|during|within)\s+(?:the\s+course\s+of\s+|the\s+)?(?:(?:q[1-4]|h[12]|(?:first|second|third|fourth|last)[ -](?:quarter|half)(?: of)?(?: the year)?)\s+|${MONTH}\s+)?${YEAR}(?=[,.;)\s]|$)`,
  String.raw`\b(?:this|next)\s+(?:month|quarter|year)\b|\bas soon as (?:possible|reasonably practicable)\b|\bat the earliest\b|\bwithout (?:further )?delay\b|\bimmediately\b|\bon a (?:regular|continuous|permanent) basis\b`,
];
const SAID = new RegExp(WAYS.join("|"), "giu");
const CELL = new RegExp(String.raw`^(?:${DAY}|(?:end|mid)[ -](?:of\s+)?${YEAR}|(?:next|\d{1,2}(?:st|nd|rd|th))\s+(?:\p{L}+\s+){0,2}?(?:session|meeting)|continuous|ongoing|permanent)$`, "iu");
const FIRST_PAST = /^(?:on|in)\s+(?:\d{1,2}\s+)?\p{L}*\s*(?:19|20)\d\d,?\s/iu;

/** The deadlines a passage names, in its own words, for the reader of deadlines to understand. A date at its very beginning tells when it was said. */
export function deadlinesIn(words: string): string[] {
  const said = [...words.matchAll(SAID)].filter(({ index }) => index > 0 || !FIRST_PAST.test(words)).map((found) => found[0].trim());
  return [...new Set(said)];
}

/** The deadline that a cell for deadlines holds; it needs no word before it. */
export function deadlineInCell(words: string): string | null {
  return CELL.test(words) ? words : (deadlinesIn(words)[0] ?? null);
}
