import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractCandidates } from "~/sources/extraction/extract-candidates";
import type { Vocabulary } from "~/sources/extraction/vocabulary";
import { structurePlainText } from "~/sources/reading/structure-text";
import { readDocument } from "~/sources/reading/read-document";

const VOCABULARY: Vocabulary = {
  organisations: [{ id: 7, names: ["Ministry of Commerce", "MoC"], side: "PK" }],
  sectors: [{ id: 1, name: "Trade", words: ["list", "goods"] }, { id: 2, name: "Railways", words: ["wagon", "tariffs"] }],
  today: "2029-11-20",
};

async function found(name: string) {
  const { source } = await readDocument(readFileSync(new URL(`documents/${name}`, import.meta.url)), name);
  return extractCandidates(source, VOCABULARY);
}

const said = async (name: string) => (await found(name)).map(({ text, kind }) => `${kind}: ${text}`);

describe("What is taken from a document, and nothing else", () => {
  test("the minutes of a session: decisions, commitments, targets and action items, not what was noted or told", async () => {
    expect(await said("minutes.txt")).toEqual([
      "decision: The Commission decided to establish a working group on railway tariffs by 1 September 2030.",
      "commitment: Both sides agreed to exchange lists of licensed carriers every quarter.",
      "commitment: The Kazakh side expressed its readiness to send a technical mission to Gwadar.",
      "recommendation: The sides stressed the need to simplify the issue of visas for drivers.",
      "recommendation: The experts of both ministries were instructed to submit a draft protocol within three months of this session.",
      "target: The target of 500 million dollars by 2035 was confirmed.",
      "commitment: The sides will open a joint trade house in Almaty.",
      "commitment: Ministry of Commerce to circulate the draft list of goods by 30 June 2030",
      "commitment: Both secretariats: prepare the calendar of fairs",
      "commitment: Chamber of Commerce – host the business forum in October",
      "commitment: The next session will be held in Islamabad in 2031.",
    ]);
  });

  test("a resolution: its operative paragraphs, not its recitals and formulas", async () => {
    expect((await said("resolution.txt")).map((one) => one.split(" ").slice(0, 3).join(" "))).toEqual([
      "recommendation: Urges member", "recommendation: Requests the", "decision: Decides to", "recommendation: Invites donors", "recommendation: Encourages the",
    ]);
  });

  test("a table with a column of recommendations, and boxes to tick; the answers beside them are none", async () => {
    expect((await found("register.md")).map(({ text }) => text)).toEqual([
      "The port authority should keep a register of pilots.", "Publish the tariffs each quarter", "Separate the duties of the cashier and the auditor",
      "Order the scanner", "Train the inspectors", "Sign the contract with the carrier",
    ]);
  });

  test("a brief: the lists under its recommendations, whomever they are for, and the call at its end", async () => {
    expect((await found("brief.txt")).map(({ text }) => text.slice(0, 24))).toEqual([
      "Introduce a single elect", "Give customs officers at", "A common tariff, publish", "Wagons should be exchang", "We therefore call on bot",
    ]);
  });

  test("a document in another language: what stands under its recommendations, and it is said that only that was weighed", async () => {
    const candidates = await found("in-russian.txt");
    expect(candidates.map(({ text }) => text.split(" ")[0])).toEqual(["Создать", "Подготовить"]);
    expect(candidates[0]?.reasons).toContainEqual({ key: "extraction.reason.notEnglish" });
  });
});

test("A candidate names its place, its reasons, who is meant, until when and in which sector", async () => {
  const candidate = (await found("minutes.txt")).find(({ text }) => text.startsWith("Ministry of Commerce"));
  expect(candidate).toMatchObject({
    heading: "Action items",
    reasons: [{ key: "extraction.reason.list", values: { heading: "Action items" } }],
    deadlines: [{ said: "by 30 June 2030", deadline: { kind: "DAY", lastDay: "2030-06-30" } }],
    organisations: [{ id: 7 }],
    sectorId: 1,
  });
  const target = (await found("minutes.txt")).find(({ kind }) => kind === "target");
  expect(target?.figures.map(({ text }) => text)).toEqual(["500 million"]);
});

test("What hangs on an event comes out as that, whoever reads it", async () => {
  const draft = (await found("minutes.txt")).find(({ text }) => text.includes("draft protocol"));
  expect(draft?.deadlines).toEqual([{ said: "within three months of this session", deadline: { kind: "OFFSET", said: "within three months of this session", lastDay: null, event: "this session" } }]);
});

test("What a row says beside a measure, of who does it and until when, belongs to it", () => {
  const rows = ["Agreed action\tResponsible\tDeadline\tStatus", "Circulate the draft list\tMoC\tEnd of 2030\tOpen", "Print the register again\tnobody yet\tWithin two months\tThe ministry should hurry"];
  const [first, second, ...more] = extractCandidates({ ...structurePlainText(rows.join("\n"), "txt"), language: "en" }, VOCABULARY);
  expect(first).toMatchObject({ text: "Circulate the draft list", kind: "commitment", organisations: [{ id: 7 }], deadlines: [{ said: "End of 2030", deadline: { kind: "YEAR", lastDay: "2030-12-31" } }] });
  expect(second?.deadlines).toEqual([{ said: "Within two months", deadline: null }]);
  expect(more).toEqual([]);
});

test("Each part has a title of its own", async () => {
  const source = { ...structurePlainText("We recommend that the port (1) repair the northern crane; (2) train two more crews; and (3) publish its tariff.", "txt"), language: "en" };
  expect(extractCandidates(source)[0]?.parts.map(({ title }) => title)).toEqual(["Repair the northern crane", "Train two more crews", "Publish its tariff"]);
});
