import type { OutcomeForm } from "../session";

/** The key that opens each form; "noted" is recorded by its key at once. */
export const FORM_KEYS: Record<OutcomeForm, string> = {
  noted: "n", decision: "e", information: "i", reservation: "v", note: "m", status: "s", deadline: "d", position: "c", owner: "o", actionItem: "a", adopt: "r",
};

type Press = { key: string; code: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean; isComposing: boolean };

/** What a key pressed within the form asks for: recording and staying, recording and going on, a phrase by its number; null where it is typed. */
export function readFormKey({ key, code, shiftKey, ctrlKey, metaKey, altKey, isComposing }: Press): "stay" | "next" | { phrase: number } | null {
  if (isComposing) return null;
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  if (altKey && !ctrlKey && !metaKey && digit) return { phrase: Number(digit) };
  if (key !== "Enter" || shiftKey || altKey) return null;
  return ctrlKey || metaKey ? "next" : "stay";
}
