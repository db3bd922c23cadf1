/** What was typed into a form and not yet saved, kept in this browser for this person. */
export type Draft = { at: string; fields: Record<string, string[]> };

const PREFIX = "draft:";
const SENT = "draft-sent";
const KEPT_MS = 30 * 86_400_000;
const SKIPPED = new Set(["password", "file", "hidden", "submit", "button"]);

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((one): one is Control =>
    (one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement) && one.name !== "" && !SKIPPED.has(one.type));
}

const isChoice = (control: Control): control is HTMLInputElement => control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

/** Everything the form holds, by name. */
export function readFields(form: HTMLFormElement): Draft["fields"] {
  const fields: Draft["fields"] = {};
  for (const control of controlsOf(form)) {
    const values = (fields[control.name] ??= []);
    if (!isChoice(control) || control.checked) values.push(control.value);
  }
  return fields;
}

/** Puts a draft back; whoever listens to the fields hears it. */
export function writeFields(form: HTMLFormElement, fields: Draft["fields"]) {
  for (const control of controlsOf(form)) {
    const values = fields[control.name];
    if (!values) continue;
    if (isChoice(control)) {
      if (control.checked !== values.includes(control.value)) control.click();
    } else if (control.value !== (values[0] ?? "")) {
      const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
      setter?.call(control, values[0] ?? "");
      control.dispatchEvent(new Event("input", { bubbles: true }));
      control.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
}

/** The name a draft is kept under. */
export function draftKey(person: string | number, path: string) {
  return `${PREFIX}${person}:${path}`;
}

/** Reads a draft; what is unreadable or a month old is forgotten. */
export function findDraft(key: string, now: number): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(key) ?? "null") as Draft | null;
    if (draft && now - Date.parse(draft.at) < KEPT_MS) return draft;
    if (draft) localStorage.removeItem(key);
  } catch {
    forgetDraft(key);
  }
  return null;
}

/** Keeps a draft; a browser that keeps nothing is no reason to stop. */
export function keepDraft(key: string, fields: Draft["fields"]) {
  try {
    localStorage.setItem(key, JSON.stringify({ at: new Date().toISOString(), fields }));
  } catch { /* full or forbidden */ }
}

export function forgetDraft(key: string) {
  try {
    localStorage.removeItem(key);
  } catch { /* forbidden */ }
}

/** Remembers which form was sent from where; its draft goes when the answer leads elsewhere. */
export function markSent(key: string, path: string) {
  try {
    sessionStorage.setItem(SENT, JSON.stringify({ key, path }));
  } catch { /* forbidden */ }
}

/** After a page was reached: a form that was sent and left behind was saved, unless one was sent to sign in. */
export function settleSent(path: string) {
  try {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null") as { key: string; path: string } | null;
    if (!sent || sent.path === path || path.startsWith("/sign-in")) return;
    localStorage.removeItem(sent.key);
    sessionStorage.removeItem(SENT);
  } catch { /* forbidden */ }
}

/** The same where the answer is the page that it was sent from. */
export function forgetSent(key: string) {
  try {
    const sent = JSON.parse(sessionStorage.getItem(SENT) ?? "null") as { key: string } | null;
    if (sent?.key !== key) return;
    localStorage.removeItem(key);
    sessionStorage.removeItem(SENT);
  } catch { /* forbidden */ }
}

/** Leaves nothing behind: on signing out. */
export function forgetAllDrafts() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
  } catch { /* forbidden */ }
}
