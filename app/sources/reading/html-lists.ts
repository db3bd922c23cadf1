import { attribute, walkHtml, type Element } from "./html-tree";

/** A list that is open: what its items are marked with. */
export type HtmlList = { ordered: boolean; type: string; next: number };

/** The list that begins with this element. */
export function listOf(element: Element): HtmlList {
  const start = Number.parseInt(attribute(element, "start"), 10);
  return { ordered: element.tagName === "ol", type: attribute(element, "type") || "1", next: Number.isFinite(start) ? start : 1 };
}

/** What the next item of a list is marked with. */
export function nextMarker(list: HtmlList | undefined, item: Element): string {
  if (!list?.ordered) return "•";
  const value = Number.parseInt(attribute(item, "value"), 10);
  const number = Number.isFinite(value) ? value : list.next;
  list.next = number + 1;
  return `${writeNumber(number, list.type)}.`;
}

/** A number as a list writes it: 1, a, A, i or I. */
export function writeNumber(number: number, type: string): string {
  if (number < 1 || number > 3999) return String(number);
  if (type === "a" || type === "A") {
    const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
    return type === "a" ? letter : letter.toUpperCase();
  }
  if (type !== "i" && type !== "I") return String(number);
  const roman = toRoman(number);
  return type === "i" ? roman : roman.toUpperCase();
}

function toRoman(number: number) {
  const signs: [number, string][] = [[1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  let rest = number;
  return signs.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join("");
}

/** The marker in text pasted from Word, which puts it into the text and says so in the style; "" for every other element. */
export function pastedMarker(element: Element): string {
  if (!/mso-list:\s*ignore/i.test(attribute(element, "style"))) return "";
  let marker = "";
  walkHtml(element, { open: () => true, text: (text) => (marker += text), close: () => {} });
  const sign = marker.replace(/[\s\u00a0]+/g, "");
  return /^[·§o\uf0b7\uf0a7]?$/.test(sign) ? "•" : sign;
}
