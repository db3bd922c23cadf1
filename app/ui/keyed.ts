import { stepRow } from "./keys";

export type Keyed = { key: string; label: string; href: string | null };

const TYPED = "input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=file]), textarea, select, [contenteditable]:not([contenteditable=false])";

/** Whether the person is typing, so that no key but Escape is taken. */
export function isTyping(target: EventTarget | null) {
  return target instanceof Element && target.closest(TYPED) !== null;
}

function isShown(element: HTMLElement) {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}

function keyedElements() {
  return [...document.querySelectorAll<HTMLElement>("[data-key]")].filter((element) => !element.matches(":disabled"));
}

/** Everything on this page that a key reaches, in the order of the page. */
export function listKeyed(): Keyed[] {
  const seen = new Set<string>();
  return keyedElements().flatMap((element) => {
    const key = element.dataset.key ?? "";
    if (!key || seen.has(key)) return [];
    seen.add(key);
    return [{ key, label: labelOf(element), href: element instanceof HTMLAnchorElement ? element.getAttribute("href") : null }];
  });
}

function labelOf(element: HTMLElement): string {
  const named = element.dataset.keyLabel ?? element.getAttribute("aria-label");
  if (named) return named;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) {
    return textOf(element.labels?.[0]) || element.name;
  }
  return textOf(element);
}

function textOf(element: Element | null | undefined) {
  return [...(element?.childNodes ?? [])]
    .filter((node) => !(node instanceof Element && node.matches("kbd, [aria-hidden=true]")))
    .map((node) => node.textContent ?? "").join("").trim();
}

/** Does what the key stands for: presses, follows, or goes into the field. A key that stands in rows is that of the row one stands on, else of the first; what stands in the page itself comes before its frame. */
export function fireKey(key: string): boolean {
  const found = keyedElements().filter((element) => element.dataset.key === key);
  const rows = rowsShown();
  const here = rows[placeIn(rows)];
  const shown = found.filter(isShown).filter((one) => !here || here.contains(one) || !one.closest("[data-row]"));
  const element = shown.find((one) => here?.contains(one)) ?? shown.find((one) => one.closest("main")) ?? shown[0] ?? found.find((one) => one instanceof HTMLAnchorElement && !one.closest("[data-row]"));
  if (!element) return false;
  if (element.matches("input:not([type=checkbox], [type=radio]), textarea, select")) {
    element.focus();
    if (element instanceof HTMLInputElement) element.select();
  } else {
    element.click();
  }
  return true;
}

const rowsShown = () => [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isShown);

/** The row that is stood on: the one with the focus, else the one that is marked. */
function placeIn(rows: HTMLElement[]) {
  const focused = rows.findIndex((row) => row.contains(document.activeElement));
  return focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute("aria-current"));
}

/** Ticks the row that is stood on, or takes its tick away. */
export function tickRow(): boolean {
  const rows = rowsShown();
  const box = rows[placeIn(rows)]?.querySelector<HTMLInputElement>("input[type=checkbox]");
  box?.click();
  return box !== undefined && box !== null;
}

/** Walks over the rows of the page's list: the row is marked, and its first link has the focus. */
export function walkRows(step: 1 | -1): boolean {
  const rows = rowsShown();
  const row = rows[stepRow(placeIn(rows), step, rows.length)];
  if (!row) return false;
  for (const one of rows) one.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
  (row.querySelector<HTMLElement>("[data-open]") ?? row.querySelector<HTMLElement>("a[href]") ?? row).focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
  return true;
}
