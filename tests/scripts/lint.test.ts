import { ESLint } from "eslint";
import { expect, test } from "vitest";

const eslint = new ESLint();

async function complaints(filePath: string, code: string) {
  const [result] = await eslint.lintText(code, { filePath });
  return result?.messages.map((message) => message.ruleId) ?? [];
}

const LIST = "app/recommendations/list.tsx";
const QUERIES = "app/recommendations/queries.server.ts";
const ROUTE = "app/routes/p.$programme.reports.tsx";

test.each([
  ["a route that opens the database", ROUTE, 'import { db } from "~/db.server"; export const loader = () => db;'],
  ["a route that opens the database by a relative path", ROUTE, 'import { db } from "../db.server"; export const loader = () => db;'],
  ["a route that takes a value of the client", ROUTE, 'import { Prisma } from "#db/client"; export const loader = () => Prisma;'],
  ["a second writer of recommendations", QUERIES, "export const f = (db) => db.recommendation.update({});"],
  ["a second writer inside a transaction", "app/meetings/close.server.ts", "export const f = (tx) => tx.revision.createMany({});"],
  ["a second writer of action items", "app/routes/x.tsx", "export const f = (tx) => tx.actionItem.delete({});"],
  ["a second writer in SQL", QUERIES, 'export const f = (db) => db.$executeRaw`UPDATE "Recommendation" SET title = 1`;'],
  ["a second writer in an unsafe string", QUERIES, "export const f = (db) => db.$executeRawUnsafe('insert into \"Revision\" values (1)');"],
  ["any", QUERIES, "export const f = (x: any) => x;"],
  ["a default export beside the nouns", LIST, "export default function List() { return null; }"],
  ["an inline style", LIST, 'export const L = () => <p style={{ color: "red" }} />;'],
  ["a physical class", LIST, 'export const L = () => <p className="flex ml-2" />;'],
  ["a physical class behind a condition", LIST, 'export const L = ({ on }) => <p className={on ? "md:text-left" : ""} />;'],
  ["a physical class in a template", LIST, "export const L = ({ on }) => <p className={`pr-4 ${on}`} />;"],
  ["words in markup", LIST, "export const L = () => <p>Hello</p>;"],
  ["words in Cyrillic", LIST, "export const L = () => <p>Да</p>;"],
  ["words in braces", LIST, 'export const L = () => <p>{"Hello"}</p>;'],
  ["words in a label", ROUTE, 'export const L = () => <p aria-label="Close" />;'],
  ["a hook behind a condition", LIST, "import { useState } from 'react'; export const L = ({ on }) => { if (on) useState(1); return null; };"],
  ["a rule switched off", LIST, "/* eslint-disable */ export const f = (x: any) => x;"],
])("%s is refused", async (_what, file, code) => {
  expect(await complaints(file, code)).not.toEqual([]);
});

test.each([
  ["a type of the database in a route", ROUTE, 'import type { Person } from "#db/client"; export const name = (person: Person) => person.name;'],
  ["a route's default export", ROUTE, "export default function Page() { return null; }"],
  ["the one writer", "app/recommendations/change-recommendation.server.ts", "export const f = (tx) => tx.recommendation.update({});"],
  ["the writer of history", "app/history/write-revision.server.ts", 'export const f = (tx) => tx.$executeRaw`INSERT INTO "Revision" VALUES (1)`;'],
  ["a lock", QUERIES, 'export const f = (tx) => tx.$queryRaw`SELECT id FROM "Recommendation" FOR UPDATE`;'],
  ["logical classes", LIST, 'export const L = () => <p className="ms-2 text-start ps-1 md:pe-4 border-s overflow-hidden" />;'],
  ["signs that are not words", LIST, "export const L = () => <p>· – ({1}) →</p>;"],
  ["a factory of the tests", "tests/support/factories.ts", "export const f = (db) => db.recommendation.create({});"],
])("%s is allowed", async (_what, file, code) => {
  expect(await complaints(file, code)).toEqual([]);
});
