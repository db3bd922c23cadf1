/** What a hyphen stays behind of at the end of a line as well. */
const PREFIXES = /(^|[^\p{L}])(non|self|co|well|long|short|cross|follow|multi|inter|pre|post|anti|counter|ex|high|low|full|part|half|mid|so|vice|re|sub|semi|socio|decision|policy|low|state|two|three|four|five)$/iu;

/** Joins lines to running text: a word divided at the end of a line becomes whole, by what the rest of the text writes. */
export function wordJoiner(lines: string[]) {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) (word.includes("-") ? hyphened : whole).add(word);
  }

  return function join(before: string, after: string): string {
    if (before.endsWith("\u00ad")) return before.slice(0, -1) + after;
    const head = /(\p{L}+)[-‐]$/u.exec(before)?.[1];
    const tail = /^\p{Ll}+/u.exec(after)?.[0];
    if (!head || !tail) return /[-‐]$/.test(before) && head ? before + after : /[/]$/.test(before) ? before + after : `${before} ${after}`;
    const hyphen = hyphened.has(`${head}-${tail}`.toLowerCase()) || (!whole.has((head + tail).toLowerCase()) && PREFIXES.test(before.slice(0, -1)));
    return hyphen ? before + after : before.slice(0, -1) + after;
  };
}
