const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)`;
const YEAR = String.raw`(?:19|20)\d\d`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+${MONTH}(?:,?\s+${YEAR})?|${MONTH}\s+${YEAR}|${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?(?:,\s*${YEAR})?|${YEAR}-\d\d-\d\d|(?:q[1-4]|(?:first|second|third|fourth) quarter(?: of)?)\s+${YEAR}|${YEAR}`;
const AMOUNT = String.raw`(?:\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|thirty|sixty|ninety)`;
const SAID = new RegExp(
  String.raw`\b(?:by|before|until|till|no later than|not later than|due(?: by| on)?|on or before)\s+(?:the\s+)?(?:(?:end|close|beginning|middle)\s+of\s+)?(?:the\s+)?(?:year\s+)?(?:${DAY}|next (?:session|meeting|month|quarter|year)|this (?:month|quarter|year))` +
    String.raw`|\bwithin\s+(?:the\s+next\s+)?${AMOUNT}[ -](?:working\s+)?(?:day|week|month|year)s?(?:\s+(?:of|after|from|following)\s+(?:the\s+)?(?:date\s+of\s+)?[\p{L} ]{3,40}?(?=[,.;)]|$))?` +
    String.raw`|\b(?:at|before|for|by)\s+(?:the|its)\s+(?:next|following|\d{1,2}(?:st|nd|rd|th)|\p{L}+th)\s+(?:session|meeting)` +
    String.raw`|\b(?:in|during)\s+(?:the\s+course\s+of\s+)?(?:${MONTH}\s+)?${YEAR}(?=[,.;)\s]|$)` +
    String.raw`|\b(?:this|next)\s+(?:month|quarter|year)\b|\bas soon as (?:possible|reasonably practicable)\b|\bwithout delay\b|\bimmediately\b|\bon a (?:regular|continuous|permanent) basis\b`,
  "giu",
);
const FIRST_PAST = /^(?:on|in)\s+(?:\d{1,2}\s+)?\p{L}*\s*(?:19|20)\d\d,?\s/iu;

/** The deadlines a passage names, in its own words, for the reader of deadlines to understand. A date at its very beginning tells when it was said. */
export function deadlinesIn(words: string): string[] {
  const said = [...words.matchAll(SAID)].filter(({ index }) => index > 0 || !FIRST_PAST.test(words)).map((found) => found[0].trim());
  return [...new Set(said)];
}
