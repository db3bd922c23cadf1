import { expect, test } from "vitest";
import { decodeAs } from "~/sources/reading/encodings";
import { countEscaped, countMojibake, repairText } from "~/spreadsheets/reading/repair-text";

const broken = (text: string) => decodeAs("windows-1252", Buffer.from(text));

test.each(["It’s “open” – now…", "Équité à Genève", "Открыть пункт", "€ 5", "سڑک"])("%s read in the wrong encoding is found and mended", (text) => {
  expect(countMojibake(broken(text))).toBeGreaterThan(0);
  expect(repairText(broken(text))).toBe(text);
});

test("what was broken twice is mended twice", () => {
  expect(repairText(broken(broken("It’s")))).toBe("It’s");
});

test.each(["It’s “open” – now…", "Équité à Genève", "Â 5", "“Â”", "São Paulo", "Открыть пункт", "naïve"])("%s is left alone", (text) => {
  expect(countMojibake(text)).toBe(0);
  expect(repairText(text)).toBe(text);
});

test("line ends written as numbers become line ends", () => {
  expect(countEscaped("one_x000D_\ntwo_x000D_")).toBe(2);
  expect(repairText("one_x000D_\ntwo")).toBe("one\ntwo");
});
