import { describe, expect, test } from "vitest";
import type { Role } from "#db/enums";
import { findStuckActs, type Standing } from "~/people/completable";
import { JOINT_ACTS } from "~/recommendations/acts";

const PK = { id: 1, code: "PK", name: "Pakistan" };
const KZ = { id: 2, code: "KZ", name: "Kazakhstan" };
let personId = 0;
const member = (side: { id: number } | null, roles: Role | Role[], more: Partial<Standing> = {}): Standing => ({ personId: ++personId, sideId: side?.id ?? null, roles: [roles].flat(), active: true, ...more });
const acts = (members: Standing[], sides = [PK, KZ], exempt: string[] = []) => findStuckActs(members, sides, exempt).map(({ act }) => act);

describe("with two sides", () => {
  test("a secretary on each can complete everything", () => {
    expect(acts([member(PK, "SECRETARY"), member(KZ, "SECRETARY")])).toEqual([]);
  });

  test("a side without anybody leaves every joint act stuck, and names the side", () => {
    const stuck = findStuckActs([member(PK, "SECRETARY"), member(PK, "SECRETARY")], [PK, KZ], []);
    expect(stuck.map(({ act }) => act)).toEqual([...JOINT_ACTS, "settings"]);
    expect(stuck.every(({ sides, alone }) => sides.join() === "Kazakhstan" && !alone)).toBe(true);
  });

  test("a verifier completes confirmations alone; a co-chair everything but the settings", () => {
    expect(acts([member(PK, "SECRETARY"), member(KZ, "VERIFIER")])).toEqual([...JOINT_ACTS.filter((act) => act !== "confirmCompletion"), "settings"]);
    expect(acts([member(PK, "SECRETARY"), member(KZ, "CO_CHAIR")])).toEqual(["settings"]);
  });

  test("who cannot sign in, or is of no side, counts for nothing", () => {
    const everything = [...JOINT_ACTS, "settings"];
    expect(acts([member(PK, "SECRETARY"), member(KZ, "SECRETARY", { active: false })])).toEqual(everything);
    expect(acts([member(PK, "SECRETARY"), member(null, ["SECRETARY", "VERIFIER"])])).toEqual(everything);
  });

  test("exempt acts need nobody's concurrence", () => {
    expect(acts([member(PK, "SECRETARY")], [PK, KZ], [...JOINT_ACTS])).toEqual(["settings"]);
  });
});

describe("with one side", () => {
  test("a secretariat of one is told, act by act", () => {
    const stuck = findStuckActs([member(PK, ["SECRETARY", "CO_CHAIR"]), member(PK, "FOCAL_POINT")], [PK], []);
    expect(stuck.map(({ act }) => act)).toEqual([...JOINT_ACTS.filter((act) => act !== "transferOwner"), "settings"]);
    expect(stuck.every(({ alone, sides }) => alone && sides.length === 0)).toBe(true);
  });

  test("a second person is enough, each for what their role allows", () => {
    expect(acts([member(PK, "SECRETARY"), member(PK, "SECRETARY")], [PK])).toEqual([]);
    expect(acts([member(PK, "SECRETARY"), member(PK, "CO_CHAIR")], [PK])).toEqual(["settings"]);
  });

  test("one person with two roles stays one person", () => {
    const one = member(PK, "SECRETARY");
    expect(acts([one, { ...one, roles: ["CO_CHAIR"] }], [PK])).toContain("discontinue");
  });
});
