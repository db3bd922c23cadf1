import { describe, expect, test } from "vitest";
import { asksForPalette, followSequence, readKey, stepRow, type Press } from "~/ui/keys";

const press = (key: string, code: string, held: Partial<Press> = {}): Press =>
  ({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe("readKey", () => {
  test("takes what a Latin layout writes, wherever the letter stands", () => {
    expect(readKey(press("u", "KeyU"))).toBe("u");
    expect(readKey(press("a", "KeyQ"))).toBe("a");
  });

  test("takes the place of the key where the layout writes Cyrillic, Kazakh or Urdu", () => {
    expect(readKey(press("г", "KeyU"))).toBe("u");
    expect(readKey(press("о", "KeyJ"))).toBe("j");
    expect(readKey(press("ө", "KeyY"))).toBe("y");
    expect(readKey(press("ء", "KeyU"))).toBe("u");
  });

  test("finds slash and question mark on a Cyrillic layout, where that key writes a full stop and a comma", () => {
    expect(readKey(press(".", "Slash"))).toBe("/");
    expect(readKey(press(",", "Slash", { shiftKey: true }))).toBe("?");
    expect(readKey(press("?", "Digit7", { shiftKey: true }))).toBe("?");
    expect(readKey(press("؟", "Slash", { shiftKey: true }))).toBe("?");
    expect(readKey(press(".", "Period"))).toBe(".");
  });

  test("finds the brackets of the pager where they write letters", () => {
    expect(readKey(press("х", "BracketLeft"))).toBe("[");
    expect(readKey(press("ъ", "BracketRight"))).toBe("]");
  });

  test("leaves everything held with a modifier to the browser", () => {
    expect(readKey(press("u", "KeyU", { ctrlKey: true }))).toBeNull();
    expect(readKey(press("u", "KeyU", { metaKey: true }))).toBeNull();
    expect(readKey(press("г", "KeyU", { altKey: true }))).toBeNull();
  });

  test("never takes a capital for the small letter", () => {
    expect(readKey(press("U", "KeyU", { shiftKey: true }))).toBe("U");
    expect(readKey(press("Г", "KeyU", { shiftKey: true }))).toBe("U");
  });

  test("knows Escape and Enter and no other named key", () => {
    expect(readKey(press("Escape", "Escape"))).toBe("Escape");
    expect(readKey(press("Enter", "Enter"))).toBe("Enter");
    expect(readKey(press("ArrowDown", "ArrowDown"))).toBeNull();
    expect(readKey(press("Dead", "BracketLeft"))).toBeNull();
  });
});

describe("asksForPalette", () => {
  test("Ctrl+K and ⌘K, on a Cyrillic layout too", () => {
    expect(asksForPalette(press("k", "KeyK", { ctrlKey: true }))).toBe(true);
    expect(asksForPalette(press("k", "KeyK", { metaKey: true }))).toBe(true);
    expect(asksForPalette(press("л", "KeyK", { ctrlKey: true }))).toBe(true);
  });

  test("not k alone, not with Alt or Shift, not another letter on that place of a Latin layout", () => {
    expect(asksForPalette(press("k", "KeyK"))).toBe(false);
    expect(asksForPalette(press("k", "KeyK", { ctrlKey: true, altKey: true }))).toBe(false);
    expect(asksForPalette(press("K", "KeyK", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(asksForPalette(press("t", "KeyK", { ctrlKey: true }))).toBe(false);
  });
});

describe("followSequence", () => {
  const known = ["u", "g w", "g m", "m"];

  test("joins g and w pressed shortly after each other", () => {
    const first = followSequence("g", null, 0, known);
    expect(first).toEqual({ wanted: null, waiting: { key: "g", at: 0 } });
    expect(followSequence("w", first.waiting, 500, known)).toEqual({ wanted: "g w", waiting: null });
  });

  test("forgets g after a while", () => {
    expect(followSequence("m", { key: "g", at: 0 }, 5000, known)).toEqual({ wanted: "m", waiting: null });
  });

  test("a key that no sequence begins with stands for itself", () => {
    expect(followSequence("u", { key: "g", at: 0 }, 100, known)).toEqual({ wanted: "u", waiting: null });
  });
});

test("stepRow begins at either end and stops at both", () => {
  expect([stepRow(-1, 1, 3), stepRow(-1, -1, 3), stepRow(2, 1, 3), stepRow(0, -1, 3), stepRow(0, 1, 3), stepRow(-1, 1, 0)]).toEqual([0, 2, 2, 0, 1, -1]);
});
