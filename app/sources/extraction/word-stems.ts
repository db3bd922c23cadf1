import { stemmer } from "stemmer";

const WORD = /\p{L}[\p{L}’'-]{2,}/gu;
const COMMON = new Set(
  `the and for with from that this these those its their into between among both other such more than all any not are was were been being has have had will would shall should must may might can could
  also about over under within without towards through upon per via who whom which what when where how new joint common further same each every one two three first second next last field area sector sectors`.split(/\s+/),
);

/** The words of a text that carry meaning, by their stems, each once and as it was first written: "training" and "trains" are both under "train". */
export function stemsIn(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const stem = stemmer(word.replace(/[’']s?$/, ""));
    if (!COMMON.has(word) && !found.has(stem)) found.set(stem, word);
  }
  return found;
}
