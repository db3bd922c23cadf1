import { describe, expect, test } from "vitest";
import { decodeText } from "~/sources/reading/decode-text";
import type { Encoding } from "~/sources/reading/encodings";
import { guessLanguage } from "~/sources/reading/guess-language";
import { encodeAs } from "../../support/documents";

const RUSSIAN = "Стороны обязуются открыть новый пункт пропуска «Хоргос» до конца года и доложить о ходе работ.";
const FRENCH = "Le Comité recommande que l’État partie améliore l’accès à l’éducation – même là où l’école est éloignée.";

describe("a text without a mark", () => {
  test.each<[Encoding, string]>([
    ["utf-8", RUSSIAN],
    ["utf-16le", RUSSIAN],
    ["utf-16be", FRENCH],
    ["windows-1251", RUSSIAN],
    ["koi8-r", RUSSIAN.replace(/[«»]/g, '"')],
    ["ibm866", RUSSIAN.replace(/[«»]/g, '"')],
    ["x-mac-cyrillic", RUSSIAN],
    ["windows-1252", FRENCH],
    ["macintosh", FRENCH],
    ["windows-1252", "It is the Commission’s view that “all” parties – without delay – shall agree."],
    ["macintosh", "It is the Commission’s view that “all” parties – without delay – shall agree."],
    ["windows-1252", "Die Straße über den Fluß ist für 12 Monate gesperrt (§ 4)."],
    ["windows-1251", "Ministry of Transport (Министерство транспорта)"],
  ])("in %s is read as written: %s", (encoding, text) => {
    expect(decodeText(encodeAs(encoding, text))).toEqual({ text, encoding });
  });
});

test.each<[string, Uint8Array]>([
  ["UTF-8", Buffer.from(`\ufeff${FRENCH}`)],
  ["UTF-16, low byte first", encodeAs("utf-16le", `\ufeff${FRENCH}`)],
  ["UTF-16, high byte first", encodeAs("utf-16be", `\ufeff${FRENCH}`)],
])("the mark of %s is understood and left out", (_, bytes) => {
  expect(decodeText(bytes).text).toBe(FRENCH);
});

test("every kind of line end is a line feed", () => {
  expect(decodeText(Buffer.from("one\rtwo\r\nthree\nfour")).text).toBe("one\ntwo\nthree\nfour");
});

test("the language of a text is guessed, and nothing is guessed of a few words", () => {
  expect(guessLanguage("The parties agreed that the road will be open by the end of the year and that it is to be kept.")).toBe("en");
  expect(guessLanguage(RUSSIAN)).toBe("ru");
  expect(guessLanguage("فریقین نے اس بات پر اتفاق کیا کہ سڑک سال کے آخر تک کھول دی جائے گی اور اس کی دیکھ بھال کی جائے گی۔")).toBe("ur");
  expect(guessLanguage("Тараптар жолды жыл соңына дейін ашуға және оның күтімін қамтамасыз етуге келісті.")).toBe("other");
  expect(guessLanguage(FRENCH)).toBe("other");
  expect(guessLanguage("KZ-PK 12")).toBeNull();
});
