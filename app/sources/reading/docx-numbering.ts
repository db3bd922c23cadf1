import { writeNumber } from "./html-lists";
import type { ZipEntry } from "./zip";
import { readXml } from "./xml";

type Level = { start: number; format: string; text: string };
type Num = { list: string; starts: Map<number, number> };

const FORMATS: Record<string, string> = { lowerLetter: "a", upperLetter: "A", lowerRoman: "i", upperRoman: "I" };

/** Counts the items of a document's lists as a word processor does: asked for each item in turn, it answers its marker ("3.", "(a)", "2.1", "•"). */
export function readNumbering(part: ZipEntry | undefined): (numId: string, depth: number) => string {
  const none = { lists: new Map<string, Map<number, Level>>(), nums: new Map<string, Num>() };
  const { lists, nums } = part ? definitions(part) : none;
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return (numId, depth) => {
    const num = nums.get(numId);
    const levels = num && lists.get(num.list);
    const level = levels?.get(depth);
    if (!num || !levels || !level) return "";
    const counts = counters.get(num.list) ?? [];
    counters.set(num.list, counts);
    const restart = num.starts.get(depth);
    if (restart !== undefined && !begun.has(`${numId} ${depth}`)) counts[depth] = restart - 1;
    begun.add(`${numId} ${depth}`);
    counts[depth] = (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    if (level.format === "bullet") return "•";
    if (level.format === "none") return "";
    return level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = level.format === "decimal" || at === depth ? level.format : (levels.get(at)?.format ?? "decimal");
      return writeNumber(counts[at] ?? levels.get(at)?.start ?? 1, FORMATS[format] ?? "1");
    }).trim();
  };
}

function definitions(part: ZipEntry) {
  const lists = new Map<string, Map<number, Level>>();
  const nums = new Map<string, Num>();
  let list = new Map<number, Level>();
  let level: Level | null = null;
  let num: Num | null = null;
  let overridden = 0;
  readXml(part.read(), {
    open: (name, attributes) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum") lists.set(attributes["w:abstractNumId"] ?? "", (list = new Map()));
      if (name === "w:lvl" && !num) list.set(Number(attributes["w:ilvl"]), (level = { start: 1, format: "decimal", text: "" }));
      if (level && name === "w:start") level.start = Number(value);
      if (level && name === "w:numFmt") level.format = value;
      if (level && name === "w:lvlText") level.text = value;
      if (name === "w:num") nums.set(attributes["w:numId"] ?? "", (num = { list: "", starts: new Map() }));
      if (num && name === "w:abstractNumId") num.list = value;
      if (name === "w:lvlOverride") overridden = Number(attributes["w:ilvl"]);
      if (num && name === "w:startOverride") num.starts.set(overridden, Number(value));
    },
    close: (name) => {
      if (name === "w:lvl") level = null;
      if (name === "w:num") num = null;
    },
  });
  return { lists, nums };
}
