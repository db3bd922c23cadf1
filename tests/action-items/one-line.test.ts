import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { matchAssignee, type Candidate } from "~/action-items/assignee";
import { parseOneLine } from "~/action-items/one-line";
import { isDay } from "~/history/calendar";

const today = "2026-11-21";

const organisation = (id: number, name: string, abbreviation?: string): Candidate => ({ kind: "organisation", id, name, abbreviation });
const tdap = organisation(1, "Trade Development Authority of Pakistan", "TDAP");
const aviation = organisation(2, "Pakistan Civil Aviation Authority", "PCAA");
const transport = organisation(3, "Ministry of Transport", "MoT");
const communications = organisation(4, "Ministry of Transport and Communications", "MTC");
const vision = organisation(5, "Vision 2030");
const academy = organisation(6, "Қазақ Ғылым академиясы");
const focal: Candidate = { kind: "member", id: 1, name: "Zoë Müller", office: "Focal point of TDAP" };
const candidates = [tdap, aviation, transport, communications, vision, academy, focal];

const read = (text: string, known: readonly Candidate[] = []) => {
  const { what, assignee, due } = parseOneLine(text, { today, candidates: known });
  return [what, assignee, due?.lastDay ?? due?.event ?? null];
};

describe("an action item in one line", () => {
  test.each([
    ["Draft the schedule @TDAP 2027-03-31", "Draft the schedule", "TDAP", "2027-03-31"],
    ["Draft the schedule @TDAP", "Draft the schedule", "TDAP", null],
    ["Draft the schedule", "Draft the schedule", null, null],
    ["  Draft   the schedule @TDAP, by 31 March 2027  ", "Draft the schedule", "TDAP", "2027-03-31"],
    ['Draft the schedule @"Ministry of Transport" third quarter of 2027', "Draft the schedule", "Ministry of Transport", "2027-09-30"],
    ["Draft the schedule @«Ministry of Transport»", "Draft the schedule", "Ministry of Transport", null],
    ['Draft the schedule @"Ministry of Transport', "Draft the schedule", "Ministry of Transport", null],
    ["Draft the schedule @Ministry of Transport third quarter of 2027", "Draft the schedule", "Ministry of Transport", "2027-09-30"],
    ["Draft schedule @Aviation 3 months from signature", "Draft schedule", "Aviation", "signature"],
    ["Draft schedule @Aviation next session", "Draft schedule", "Aviation", "next session"],
    ["Draft the schedule by 31 March 2027 @TDAP", "Draft the schedule", "TDAP", "2027-03-31"],
    ["Draft the schedule 2027-03-31", "Draft the schedule", null, "2027-03-31"],
    ["Draft the schedule by the next session", "Draft the schedule", null, "next session"],
    ["@TDAP Draft the schedule 2027-03-31", "", "TDAP Draft the schedule", "2027-03-31"],
    ["Write to info@example.org @TDAP", "Write to info@example.org", "TDAP", null],
    ["Meet @ the ministry", "Meet @ the ministry", null, null],
  ])("%s", (text, what, assignee, due) => {
    expect(read(text)).toEqual([what, assignee, due]);
  });

  test.each([
    ["Draft @TDAP the schedule 2027-03-31", "Draft the schedule", "TDAP", "2027-03-31"],
    ["@TDAP Draft the schedule", "Draft the schedule", "TDAP", null],
    ["Draft @Ministry of Transport and Communications March 2027", "Draft", "Ministry of Transport and Communications", "2027-03-31"],
    ["Draft @Ministry of Transport and Railways March 2027", "Draft", "Ministry of Transport and Railways", "2027-03-31"],
    ["Report @Vision 2030", "Report", "Vision 2030", null],
    ["Report @Vision 2030 2027", "Report", "Vision 2030", "2027-12-31"],
    ["Draft @focal point of tdap third quarter", "Draft", "focal point of tdap", "2027-09-30"],
  ])("with the names that exist: %s", (text, what, assignee, due) => {
    expect(read(text, candidates)).toEqual([what, assignee, due]);
  });

  test.each([
    "Make the review continuous", "Prepare for the next session", "Propose a budget for 2027", "Report on the events of 2026-02-24",
    "Open the office in March", "2027-03-31",
  ])("no date is taken out of the sentence: %s", (text) => {
    expect(read(text)).toEqual([text, null, null]);
  });

  test("no word is lost, whatever is typed", () => {
    const parts = fc.constantFrom(...'Draft @TDAP @ @"Ministry of" Transport 2027-03-31 by March 2027 next session and the @@ "'.split(" "));
    const texts = fc.oneof(fc.array(parts, { maxLength: 10 }).map((all) => all.join(" ")), fc.string({ unit: "binary" }));
    const letters = (text: string) => text.replace(/[@"“”«»„\s,;:.]/g, "").split("").sort().join("");
    fc.assert(fc.property(texts, fc.constantFrom([], candidates), (text, known) => {
      const { what, assignee, due } = parseOneLine(text, { today, candidates: known });
      expect(letters(what + (assignee ?? "") + (due?.said ?? ""))).toBe(letters(text));
      expect(due?.lastDay == null || isDay(due.lastDay)).toBe(true);
    }), { numRuns: 1000 });
  });
});

describe("who is meant", () => {
  test.each([
    ["TDAP", tdap],
    ["tdap", tdap],
    ["PCA", aviation],
    ["Aviation", aviation],
    ["civil aviation", aviation],
    ["Ministry of Transport", transport],
    ["ministry of transport and", communications],
    ["zoe muller", focal],
    ["Müller", focal],
    ["focal point", focal],
    ["Казак Гылым", "none"],
    ["ҚАЗАҚ ҒЫЛЫМ", academy],
    ["of", [tdap, transport, communications, focal]],
    ["Ministry", [transport, communications]],
    ["SCAT", "none"],
    ["", "none"],
    ["@!", "none"],
  ])("%s", (text, expected) => {
    expect(matchAssignee(text, candidates)).toEqual(expected);
  });

  test("a member and an organisation of one number are two", () => {
    const [member, body]: Candidate[] = [{ kind: "member", id: 7, name: "Trade desk" }, { kind: "organisation", id: 7, name: "Trade desk" }];
    expect(matchAssignee("trade desk", [member!, body!])).toEqual([member, body]);
  });

  test("everybody is found by their own name, alone or among those of the same name", () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 }), (names) => {
      const all = names.map((name, id) => organisation(id, name));
      for (const one of all.filter(({ name }) => /[\p{L}\p{N}]/u.test(name))) expect([matchAssignee(one.name, all)].flat()).toContainEqual(one);
    }));
  });
});
