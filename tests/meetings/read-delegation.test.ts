import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { en } from "~/locales/en";
import { LONGEST_LINE, readDelegation } from "~/meetings/delegations/read-delegation";

/** What was read, a person a line: role, then title | name | office | organisation. */
function read(text: string, outside = false) {
  const answer = readDelegation(text, outside);
  if (!answer.ok) throw new Error(answer.message.key);
  return answer.rows.map(({ role, title, name, office, organisation }) => `${role}: ${[title, name, office, organisation].join(" | ")}`);
}

const notes = (text: string) => {
  const answer = readDelegation(text);
  return answer.ok ? answer.notes.map(({ key }) => key.replace("delegations.paste.", "")) : [answer.message.key.replace("delegations.paste.", "")];
};

const one = (line: string) => read(line)[0]?.replace(/^HEAD: /, "");

describe("what stands between the parts of a line", () => {
  test.each([
    ["tabs", "Mr\tAli Khan\tSecretary\tMinistry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["tabs, with the title in the name's cell", "Mr Ali Khan\tSecretary\tMinistry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["tabs, with a number in the first cell", "7\tDr\tAigul Sarsenova\tDirector\tQazTrade", "Dr | Aigul Sarsenova | Director | QazTrade"],
    ["tabs, with an empty title", "\tAli Khan\tSecretary\tMinistry of Commerce", " | Ali Khan | Secretary | Ministry of Commerce"],
    ["tabs, with an empty office", "Mr\tAli Khan\t\tMinistry of Commerce", "Mr | Ali Khan |  | Ministry of Commerce"],
    ["commas", "Mr Ali Khan, Secretary, Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["commas, with the title apart", "Mr, Ali Khan, Secretary, Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["commas within the organisation", "Mr Ali Khan, Secretary, Ministry of Commerce, Industry and Investment", "Mr | Ali Khan | Secretary | Ministry of Commerce, Industry and Investment"],
    ["semicolons", "Ms Dana Omarova; Vice-Minister; Ministry of Trade and Integration", "Ms | Dana Omarova | Vice-Minister | Ministry of Trade and Integration"],
    ["semicolons, with commas inside", "Khan, Muhammad Ali; Secretary; Ministry of Commerce", " | Khan, Muhammad Ali | Secretary | Ministry of Commerce"],
    ["dashes", "Mr Ali Khan – Secretary – Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["a hyphen between spaces", "Mr Ali Khan - Secretary - Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["a long dash, then commas", "Mr Ali Khan — Secretary, Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["commas, then a dash", "Mr Ali Khan, Secretary – Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["hyphens within names and offices", "Ms Anne-Marie Vice-Chair, Vice-Minister, Al-Farabi University", "Ms | Anne-Marie Vice-Chair | Vice-Minister | Al-Farabi University"],
    ["the comma of Arabic script", "جناب علی خان، سیکریٹری، وزارت تجارت", "جناب | علی خان | سیکریٹری | وزارت تجارت"],
    ["a bar", "Mr Ali Khan | Secretary | Ministry of Commerce", "Mr | Ali Khan | Secretary | Ministry of Commerce"],
    ["nothing", "Ali Khan", " | Ali Khan |  | "],
    ["nothing, with a title", "Mr Ali Khan", "Mr | Ali Khan |  | "],
  ])("%s", (_, line, said) => expect(one(line)).toBe(said));
});

describe("what stands before a line is left out", () => {
  test.each(["1. ", "1) ", "(1) ", "[1] ", "1.", "12. ", "1\t", "1 ", "01. ", "№ 1. ", "No. 1. ", "• ", "- ", "– ", "* ", "•", "·\t", "a) ", "б) ", "iv) ", "II. ", "۱۔ ", "١. ", "  3.  ", "\u200F1. ", "\uFEFF", "• 1. "])(
    "%j", (mark) => expect(one(`${mark}Mr Ali Khan, Secretary`)).toBe("Mr | Ali Khan | Secretary | "));

  test("but not initials", () => expect([one("A. R. Khan, Secretary"), one("I. Omarov"), one("V.K. Lee")]).toEqual([" | A. R. Khan | Secretary | ", " | I. Omarov |  | ", " | V.K. Lee |  | "]));
});

describe("titles", () => {
  test.each([
    ["H.E. Mr Ali Khan", "H.E. Mr | Ali Khan"], ["H.E.Ali Khan", "H.E. | Ali Khan"], ["HE Ali Khan", "HE | Ali Khan"], ["His Excellency Ali Khan", "His Excellency | Ali Khan"],
    ["H.E. Ambassador Ali Khan", "H.E. Ambassador | Ali Khan"], ["Dr Ali Khan", "Dr | Ali Khan"], ["Dr. Ali Khan", "Dr. | Ali Khan"], ["Dr.Ali Khan", "Dr. | Ali Khan"],
    ["Mrs Ali Khan", "Mrs | Ali Khan"], ["Ms. Ali Khan", "Ms. | Ali Khan"], ["Prof. Dr. Ali Khan", "Prof. Dr. | Ali Khan"], ["MR ALI KHAN", "MR | ALI KHAN"], ["Lt. Gen. Ali Khan", "Lt. Gen. | Ali Khan"],
    ["Г-н Ахметов А. Б.", "Г-н | Ахметов А. Б."], ["г-жа Омарова Дана", "г-жа | Омарова Дана"], ["Господин Ахметов", "Господин | Ахметов"], ["Е.П. г-н Ахметов", "Е.П. г-н | Ахметов"],
    ["جناب علی خان", "جناب | علی خان"], ["ڈاکٹر عائشہ صدیقہ", "ڈاکٹر | عائشہ صدیقہ"], ["عزت مآب جناب علی خان", "عزت مآب جناب | علی خان"],
    ["Drew Barton", " | Drew Barton"], ["Genghis Ali", " | Genghis Ali"], ["Hedy Lamarr", " | Hedy Lamarr"], ["Sirazh Omarov", " | Sirazh Omarov"], ["Missouri Khan", " | Missouri Khan"],
  ])("%s", (line, said) => expect(one(line)).toBe(`${said} |  | `));

  test("a title alone is taken for the name it may be", () => expect(one("Gen")).toBe(" | Gen |  | "));
  test("what follows a name after a comma is part of it", () => {
    expect(one("Dr Ali Khan, PhD, Director, QazTrade")).toBe("Dr | Ali Khan, PhD | Director | QazTrade");
    expect(one("Mr Ali Khan, Jr., Director")).toBe("Mr | Ali Khan, Jr. | Director | ");
    expect(one("Khan, Mr Ali, Director, Ministry")).toBe(" | Khan, Mr Ali | Director | Ministry");
  });
});

describe("roles", () => {
  test.each([
    ["Mr Ali Khan, Minister, Ministry of Commerce (Head of Delegation)", "HEAD: Mr | Ali Khan | Minister | Ministry of Commerce"],
    ["Mr Ali Khan (Head of the Delegation), Minister", "HEAD: Mr | Ali Khan | Minister | "],
    ["Mr Ali Khan, Minister, Ministry of Commerce, Head of delegation", "HEAD: Mr | Ali Khan | Minister | Ministry of Commerce"],
    ["Head of Delegation: Mr Ali Khan, Minister", "HEAD: Mr | Ali Khan | Minister | "],
    ["Mr Ali Khan – Minister and Head of Delegation", "HEAD: Mr | Ali Khan | Minister | "],
    ["Mr Ali Khan, Leader of the Pakistan side", "HEAD: Mr | Ali Khan |  | "],
    ["Г-н Ахметов, Вице-министр, глава делегации", "HEAD: Г-н | Ахметов | Вице-министр | "],
    ["جناب علی خان، سیکریٹری (سربراہ وفد)", "HEAD: جناب | علی خان | سیکریٹری | "],
  ])("%s", (line, said) => expect(read(line)).toEqual([said]));

  test.each([
    ["Ms B, Alternate", "ALTERNATE: Ms | B |  | "], ["Ms B, Director (alternate)", "ALTERNATE: Ms | B | Director | "], ["Ms B, Deputy Head of Delegation", "ALTERNATE: Ms | B |  | "],
    ["Г-жа Б, заместитель главы делегации", "ALTERNATE: Г-жа | Б |  | "], ["Ms B\tAnalyst\tAgency\tObserver", "OBSERVER: Ms | B | Analyst | Agency"], ["Ms B – Interpreter", "INTERPRETER: Ms | B |  | "],
    ["Г-жа Б, переводчик", "INTERPRETER: Г-жа | Б |  | "], ["محترمہ ب، مترجم", "INTERPRETER: محترمہ | ب |  | "], ["Ms B, Permanent Observer to the UN, Mission", "MEMBER: Ms | B | Permanent Observer to the UN | Mission"],
    ["Ms B, Head of Department, Ministry", "MEMBER: Ms | B | Head of Department | Ministry"],
  ])("of those after the head: %s", (line, said) => expect(read(`Mr A, Head of delegation\n${line}`)[1]).toBe(said));

  test("headings say the role of who follows", () => {
    const list = "[Head of delegation]\nMr A\nMr B\n[Alternate]\nMr C\n\n(Members)\nMr D\n[Observers]\nMr E\nMr F\nInterpreters:\nMs G\n";
    expect(read(list).map((row) => row.replace(/: (\w+) \| (\w).*/, " $2"))).toEqual(["HEAD A", "MEMBER B", "ALTERNATE C", "MEMBER D", "OBSERVER E", "OBSERVER F", "INTERPRETER G"]);
  });
  test("who is named first heads the delegation where nobody is said to, and that is noted", () => {
    expect(read("Mr A\nMs B")).toEqual(["HEAD: Mr | A |  | ", "MEMBER: Ms | B |  | "]);
    expect(notes("Mr A\nMs B")).toEqual(["firstIsHead"]);
  });
  test("two heads are both kept, and it is asked which of them", () => {
    expect(read("Mr A (Head of delegation)\nMs B (Head of delegation)").map((row) => row.slice(0, 4))).toEqual(["HEAD", "HEAD"]);
    expect(notes("Mr A (Head of delegation)\nMs B (Head of delegation)")).toEqual(["severalHeads"]);
  });
  test("who belongs to no side is an observer or an interpreter", () => expect(read("Mr A, Head of delegation\nMs B, interpreter", true).map((row) => row.split(":")[0])).toEqual(["OBSERVER", "INTERPRETER"]));
});

describe("whole lists", () => {
  test("keep their order over blank lines, line breaks of any kind and mixed scripts", () => {
    expect(read("1. Mr Ali Khan, Secretary\r\n\r\n   \n2. Г-н Ахметов, Директор\r3. جناب علی خان، سیکریٹری\u2028۴۔ Ms Çağla Öz").map((row) => row.split(" | ")[1])).toEqual(["Ali Khan", "Ахметов", "علی خان", "Çağla Öz"]);
  });
  test("leave out the head of a table, and note a heading that is not understood", () => {
    expect(read("Title\tName\tOffice\tOrganisation\nMr\tAli Khan\tSecretary\tMinistry")).toEqual(["HEAD: Mr | Ali Khan | Secretary | Ministry"]);
    expect(notes("[Ministry of Commerce]\nMr A, Head of delegation")).toEqual(["heading"]);
  });
  test("of 200 lines are read in a moment", () => {
    const began = performance.now();
    const rows = read(Array.from({ length: 200 }, (_, index) => `${index + 1}. Mr Name${index}, Office ${index}, Organisation, Department ${index}`).join("\n"));
    expect(rows.map((row) => row.split(" | ")[1])).toEqual(Array.from({ length: 200 }, (_, index) => `Name${index}`));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
  test("of more than one list holds, or of nobody, are refused in words", () => {
    expect(notes(Array.from({ length: 251 }, (_, index) => `Name${index}`).join("\n"))).toEqual(["tooMany"]);
    expect(notes("\n\t\n")).toEqual(["nobody"]);
    expect(notes("[Members]\n1.\n")).toEqual(["nobody"]);
  });
  test("with a line of 5,000 letters are refused with its number", () => {
    expect(readDelegation(`Mr A\n\n${"a".repeat(5_000)}\nMs B`)).toEqual({ ok: false, message: { key: "delegations.paste.longLine", values: { line: 3, count: 5_000, maximum: LONGEST_LINE } } });
  });
});

test("whatever is pasted, every name comes from its line in order, and every refusal has words", () => {
  const piece = fc.constantFrom("Mr", "Ali", "Хан", "علی", ",", ";", "\t", " – ", " - ", "(", ")", "[", "]", ":", "1.", "•", "Head of delegation", "Observer", " ", "PhD", "\u200F", "I.", "||", "—");
  const lines = fc.array(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")), { maxLength: 12 });
  fc.assert(fc.property(fc.oneof(lines, fc.array(fc.string({ unit: "binary", maxLength: 80 }), { maxLength: 6 })), (all) => {
    const answer = readDelegation(all.join("\n"));
    const words = en.delegations.paste as Record<string, string>;
    for (const { key } of answer.ok ? answer.notes : [answer.message]) expect(Object.keys(words).some((word) => word === key.replace("delegations.paste.", ""))).toBe(true);
    for (const row of answer.ok ? answer.rows : []) {
      expect(row.name.trim()).not.toBe("");
      for (const cell of [row.title, row.name, row.office, row.organisation]) expect(cell.length).toBeLessThanOrEqual(LONGEST_LINE);
    }
  }), { numRuns: 500 });
});
