import { expect, test } from "vitest";
import { readEnv } from "~/env.server";

const whole = {
  DATABASE_URL: "postgresql://app:x@db.example/followthrough",
  SESSION_SECRET: "x".repeat(32),
  ORIGIN: "https://followthrough.example.org",
  DATA_DIR: "/var/lib/followthrough",
};

const problemsOf = (changes: Record<string, string | undefined>) => {
  const read = readEnv({ ...whole, ...changes });
  return "problems" in read ? read.problems : [];
};

test("four variables are enough, and the rest has sensible values", () => {
  expect(readEnv(whole)).toMatchObject({ env: { PORT: 3000, HOST: "127.0.0.1", DATABASE_POOL: 10, TRUST_PROXY: 0, LOG_LEVEL: "info", DEMO: false } });
});

test("a trailing slash of the origin does not matter", () => {
  expect(readEnv({ ...whole, ORIGIN: "https://followthrough.example.org/" })).toMatchObject({ env: { ORIGIN: whole.ORIGIN } });
});

test.each([
  ["DATABASE_URL", undefined],
  ["DATABASE_URL", ""],
  ["DATABASE_URL", "  "],
  ["DATABASE_URL", "db.example"],
  ["DATABASE_URL", "https://db.example/x"],
  ["DATABASE_OWNER_URL", "nonsense"],
  ["DATABASE_POOL", "0"],
  ["DATABASE_POOL", "many"],
  ["SESSION_SECRET", undefined],
  ["SESSION_SECRET", "x".repeat(31)],
  ["ORIGIN", undefined],
  ["ORIGIN", "followthrough.example.org"],
  ["ORIGIN", "http://followthrough.example.org"],
  ["ORIGIN", "https://followthrough.example.org/tracker"],
  ["ORIGIN", "https://user@followthrough.example.org"],
  ["ORIGIN", "ftp://followthrough.example.org"],
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "80a"],
  ["PORT", "-1"],
  ["TRUST_PROXY", "true"],
  ["DATA_DIR", undefined],
  ["LOG_LEVEL", "loud"],
  ["NODE_ENV", "staging"],
  ["DEMO", "yes"],
])("%s=%s is refused in one sentence that names it", (name, value) => {
  expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} .*`))]);
});

test("http is allowed for this machine alone", () => {
  for (const ORIGIN of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]:3000"]) expect(problemsOf({ ORIGIN })).toEqual([]);
});

test("a demonstration is for this machine alone", () => {
  expect(problemsOf({ DEMO: "1" })).toEqual([expect.stringContaining("DEMO is for this machine alone")]);
  expect(problemsOf({ DEMO: "1", ORIGIN: "http://localhost:3000", HOST: "0.0.0.0" })).toEqual([expect.stringContaining("DEMO is for this machine alone")]);
  expect(problemsOf({ DEMO: "1", ORIGIN: "http://localhost:3000" })).toEqual([]);
});

test("the application and the owner are two roles", () => {
  expect(problemsOf({ DATABASE_OWNER_URL: "postgresql://app:y@db.example/followthrough" })).toEqual([expect.stringContaining("two different roles")]);
});
