import fc from "fast-check";
import type { Field } from "./forms";

const MILLION = "й".repeat(1_000_000);

/** Texts that no field expects: each has broken a form somewhere. */
export const HOSTILE_TEXTS = [
  "", "   ", "\n\n", "a".repeat(301), "a".repeat(10_001), "a".repeat(50_001), MILLION,
  "\u0000", "text\u0000text", "\u0007bell", "\u001b[31mred", "\u202Eevil", "\u2066isolated\u2069", "\uFFFD", "a\uFEFFb", "a\u0301\u0301\u0301", "🧑‍🚀🇵🇰🇰🇿", "\u2028line",
  "'; DROP TABLE \"Revision\"; --", "\" OR 1=1 --", "<script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "{{7*7}}", "$nt(forms.page.back)", "%00", "../../etc/passwd",
  "=HYPERLINK(\"https://example.org\")", "javascript:alert(1)", "https://user:pass@example.org/", "http://", "@", "@\"", "@Nobody in particular by never",
  "2026-02-30", "30 February 2026", "0000-01-01", "year 0", "2026-13-45", "99999-01-01", "03/04/2026", "2199-12-31", "Q5 2026", "next session", "none",
  "__proto__", "constructor", "toString", "hasOwnProperty", "FLYING", "DROP", "NaN", "Infinity", "-1", "0", "1e3", "0x10", "1.5", "2147483647", "2147483648", "9007199254740993",
  "1 OR 1=1", "null", "undefined", "[object Object]", "00000000-0000-0000-0000-000000000000", "eyJuYW1lIjoieCJ9.c2ln", "xx", "JOINT", "KZ", "PK",
];

/** Texts that say something, for a few steps further into each form. */
const PLAUSIBLE = ["A note", "2026-02-24", "third quarter of 2099", "https://example.org/a A title", "LETTER", "AGREED", "lead", "HIGH", "IN_PROGRESS", "start", "en", "1"];

export type Hostile = string | string[] | File | undefined;

/** What is sent in a field instead of what it holds: nothing, a text, several at once, or a file. */
function hostileValue(foreign: string[]): fc.Arbitrary<Hostile> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
    { weight: 3, arbitrary: fc.constantFrom(...PLAUSIBLE) },
    { weight: 3, arbitrary: fc.constantFrom(...foreign) },
    { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...HOSTILE_TEXTS.filter((text) => text.length < 1_000)), { minLength: 2, maxLength: 5 }) },
    { weight: 1, arbitrary: fc.constantFrom("setup.exe", "a\u202Egnp.exe", "../../up.txt", "", "paper.pdf").map((name) => new File(["MZ\u0000"], name)) },
  );
}

/** A form with hostile values in some of its fields, and perhaps in fields it does not have. */
export function hostileForm(fields: Field[], foreign: string[]): fc.Arbitrary<Record<string, Hostile>> {
  const names = [...new Set(fields.map(({ name }) => name))];
  const known = fc.record(Object.fromEntries(names.map((name) => [name, hostileValue(foreign)])), { requiredKeys: [] });
  const unknown = fc.dictionary(fc.constantFrom("note", "__proto__", "constructor", "id", "programmeId", "audience", "version", "act", "status", "files", "kept"), hostileValue(foreign), { maxKeys: 2 });
  return fc.tuple(known, fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: unknown })).map(([some, more]) => ({ ...more, ...some }));
}
