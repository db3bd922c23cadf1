const LONGEST = 90;
const LEADS = [
  /^(?:[A-Z]{1,4}-)?\d{1,4}(?:[/.-]\d{1,4})+\s+/,
  /^\([^)]{1,40}\)\s*[–-]?\s*/,
  /^(?:on \d{1,2} \p{L}+ \d{4},?\s+)/iu,
  /^(?:moreover|furthermore|in addition|in this (?:regard|context|connection)|therefore|similarly|finally|nevertheless|however|also),?\s+/i,
  /^(?:short|medium|long)[ -]term,\s+/i,
  /^.{0,120}?\b(?:recommend(?:s|ed)?|suggest(?:s|ed)?|propose[sd]?|urge[sd]?|submits?)\s+(?:to\s.{3,60}?\s)?that\s+/i,
  /^.{0,80}?\b(?:agree[sd]?|decide[sd]?|undertakes?|undertook|resolve[sd]?|pledge[sd]?|offered)\s+to\s+(?!have\b|be\b)/iu,
  /^it is \p{L}+(?: \p{L}+)? (?:that|to)\s+/iu,
  /^recommendation to\s+/i,
  /^there is (?:an? )?(?:\p{L}+ )?need (?:to|for|that)\s+/iu,
];

/** A title for a passage, to be made better by a person: what it asks, cut at a word. */
export function shortTitle(words: string): string {
  const asked = LEADS.reduce((rest, lead) => (rest.replace(lead, "").length > 15 ? rest.replace(lead, "") : rest), words).replace(/[\s.;:,]+$/, "");
  const cut = asked.length <= LONGEST ? asked : `${asked.slice(0, LONGEST).replace(/[\s,;:(–-]+\S*$/, "")} …`;
  return cut.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
