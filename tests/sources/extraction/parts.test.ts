import { expect, test } from "vitest";
import { partsOf } from "~/sources/extraction/parts";

const parts = (text: string) => partsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test("Numbers inside a sentence make its parts", () => {
  expect(parts("We recommend that the port (1) repair the crane; (2) train two crews; and (3) publish its tariff.")).toEqual(["(1) repair the crane;", "(2) train two crews;", "(3) publish its tariff."]);
});

test("What is listed after a colon, with semicolons, makes parts", () => {
  expect(parts("Carriers need to do more: keep a log; report delays; and share wagons.")).toEqual(["keep a log", "report delays", "share wagons."]);
});

test("Several measures that are praised together are several, and the words of one stay together", () => {
  expect(parts("Moreover, a joint fund for bridges, mutual recognition of licences, and cooperation in rail, road, and air would be a game changer.")).toEqual(["a joint fund for bridges", "mutual recognition of licences", "cooperation in rail, road, and air"]);
});

test("Two undertakings of one sentence are two", () => {
  expect(parts("The Parties undertake to join the convention and to publish their tariffs.")).toEqual(["join the convention", "publish their tariffs."]);
});

test("One measure with two objects is one", () => {
  expect(parts("Both sides should exchange lists of carriers and drivers.")).toEqual([]);
});
