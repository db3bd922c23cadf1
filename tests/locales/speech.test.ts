import { describe, expect, test } from "vitest";
import { createSpeech } from "~/locales/speech";

describe("a language's messages", () => {
  const russian = createSpeech({ list: { items_one: "{{count}} пункт", items_few: "{{count}} пункта", items_many: "{{count}} пунктов", items_other: "{{count}} пункта", title: "Пункты" } }, "ru");

  test("take the plural that the language's own rules give", () => {
    expect([1, 3, 5, 11, 21, 1112, 1.5].map((count) => russian("list.items", { count }))).toEqual([
      "1 пункт", "3 пункта", "5 пунктов", "11 пунктов", "21 пункт", "1\u00a0112 пунктов", "1,5 пункта",
    ]);
  });

  test("say nothing at zero in a form of its own, where there is one", () => {
    const english = createSpeech({ held_zero: "No meeting", held_one: "One meeting", held_other: "{{count}} meetings" }, "en-GB");
    expect([0, 1, 2].map((count) => english("held", { count }))).toEqual(["No meeting", "One meeting", "2 meetings"]);
  });

  test("do without the forms that are missing", () => {
    const short = createSpeech({ kept_other: "{{count}} kept", over: "{{count}}+" }, "ru");
    expect(short("kept", { count: 1 })).toBe("1 kept");
    expect(short("over", { count: 3 })).toBe("3+");
    expect(short("over", { count: "1,000" })).toBe("1,000+");
  });

  test("are given what they do not have by nobody", () => {
    expect(russian("list.absent")).toBeNull();
    expect(russian("list")).toBeNull();
    expect(russian("list.title.more")).toBeNull();
  });
});

test("values stand where their names stood, as they are, and a missing one is seen", () => {
  const say = createSpeech({ said: "{{ who }} said “{{what}}” to {{who}}.", zero: "{{number}} left" }, "en-GB");
  expect(say("said", { who: "<b>A & B</b>", what: "{{who}} $1 $&" })).toBe("<b>A & B</b> said “{{who}} $1 $&” to <b>A & B</b>.");
  expect(say("said", { who: "A" })).toBe("A said “{{what}}” to A.");
  expect(say("zero", { number: 0 })).toBe("0 left");
});
