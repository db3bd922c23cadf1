import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync("app/ui/tokens.css", "utf8");
const past = css.slice(css.indexOf(":has([data-past])"), css.indexOf("@theme"));
const tokens = readTokens(css.slice(0, css.indexOf(":has([data-past])")));
const pastTokens = { ...tokens, ...readTokens(past) };

function readTokens(text: string): Record<string, [light: string, dark: string]> {
  const found = text.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return Object.fromEntries([...found].map(([, name, light, dark]) => [name ?? "", [light ?? "", dark ?? ""] as [string, string]]));
}

function luminance(hex: string) {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string) {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const WORDS = ["ink", "quiet", "accent", "attention", "waiting", "good", "past"];
const GROUNDS = ["paper", "raised", "attention-wash", "waiting-wash", "good-wash", "accent-wash"];
const PAIRS = [...WORDS.flatMap((word) => GROUNDS.map((ground) => [word, ground] as const)), ["on-accent", "accent"] as const, ["on-past", "past"] as const];

for (const [scheme, index] of [["light", 0], ["dark", 1]] as const) {
  for (const [view, set] of [["today", tokens], ["past", pastTokens]] as const) {
    test(`every word is legible on every ground: ${scheme}, ${view}`, () => {
      const faint = PAIRS.filter(([word, ground]) => contrast(set[word]?.[index] ?? "", set[ground]?.[index] ?? "") < 4.5);
      expect(faint).toEqual([]);
    });

    test(`edges of controls can be made out: ${scheme}, ${view}`, () => {
      expect(contrast(set.edge?.[index] ?? "", set.paper?.[index] ?? "")).toBeGreaterThanOrEqual(3);
    });
  }
}
