/** What a key press is read from; a KeyboardEvent is one. */
export type Press = { key: string; code: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

const NAMED = new Set(["Escape", "Enter"]);
const CODES: Record<string, [plain: string, shifted: string]> = { Slash: ["/", "?"], BracketLeft: ["[", "{"], BracketRight: ["]", "}"] };

/**
 * The key that was meant: what the layout writes, or, where the layout writes no Latin letter, what stands on that place of a Latin keyboard.
 * Null with a modifier: those belong to the browser.
 */
export function readKey({ key, code, shiftKey, ctrlKey, metaKey, altKey }: Press): string | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (NAMED.has(key)) return key;
  if ([...key].length !== 1) return null;
  if (/[a-z]/.test(key) || (/[!-~]/.test(key) && !isCyrillicSlash(key, code))) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return CODES[code]?.[shiftKey ? 1 : 0] ?? (key === "؟" ? "?" : null);
}

/** On Cyrillic layouts the key of the slash writes a full stop, and a comma with Shift. */
function isCyrillicSlash(key: string, code: string) {
  return code === "Slash" && (key === "." || key === ",");
}

/** Whether Ctrl+K or ⌘K was pressed, on any layout. */
export function asksForPalette({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press): boolean {
  if (altKey || shiftKey || ctrlKey === metaKey) return false;
  return key.toLowerCase() === "k" || (code === "KeyK" && !/[!-~]/.test(key));
}

const SEQUENCE_MS = 1200;

export type Waiting = { key: string; at: number } | null;

/** Adds a key to what was pressed before it: "g" then "w" is "g w". Answers what to look for now and what to remember. */
export function followSequence(key: string, waiting: Waiting, at: number, known: readonly string[]): { wanted: string | null; waiting: Waiting } {
  const recent = waiting && at - waiting.at < SEQUENCE_MS ? waiting.key : null;
  const sequence = recent ? `${recent} ${key}` : null;
  if (sequence && known.includes(sequence)) return { wanted: sequence, waiting: null };
  if (known.some((one) => one.startsWith(`${key} `))) return { wanted: known.includes(key) ? key : null, waiting: { key, at } };
  return { wanted: key, waiting: null };
}

/** The row to stand on after `step` rows from `current`; -1 is none yet. */
export function stepRow(current: number, step: 1 | -1, rows: number): number {
  if (!rows) return -1;
  if (current < 0) return step > 0 ? 0 : rows - 1;
  return Math.min(Math.max(current + step, 0), rows - 1);
}
