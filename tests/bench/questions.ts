import type { Status } from "#db/enums";
import { closeDatabase, db } from "~/db.server";
import { wordsFor } from "~/history/reader.server";
import { describeComparison } from "~/history/compare/page.server";
import { findPlaceOf, type Membership } from "~/programmes/membership.server";
import { todayIn } from "~/programmes/programme";
import { describeShell } from "~/programmes/shell.server";
import type { StatusActName } from "~/recommendations/acts";
import { changeWithin } from "~/recommendations/change-recommendation.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { readItemPage } from "~/recommendations/item-page/read-item.server";
import { describeList } from "~/recommendations/list/page.server";
import { moveStatus } from "~/recommendations/move-status";
import { describeBrief } from "~/reports/brief.server";
import { countBySector } from "~/reports/counts.server";
import { countSince } from "~/reports/since.server";
import { findRepeats } from "~/sources/review/repeats.server";
import type { Viewer } from "~/viewer.server";
import { PROGRAMME_KEY } from "./programme";

const NUMBER = 4714;
const REPEATED = "The competent authorities of both sides should shorten the customs queue for railway freight at the border, and publish the waiting times each quarter.";
const [FROM, TO] = ["2024-06-30", "2025-06-30"];

/** What the bench asks over HTTP, asked of the application's own functions; needs the environment of the database. */
export async function openQuestions() {
  const person = await db.person.findFirstOrThrow({ where: { email: "user1@example.org" } });
  const viewer: Viewer = { ...person, personId: person.id, signInId: 0, places: [] };
  const place = await findPlaceOf(person.id, PROGRAMME_KEY);
  if (!place) throw new Error("user1 is not in the programme of the bench");
  const membership = { viewer, ...place };
  const at = (end: string) => new URL(`http://localhost/p/${PROGRAMME_KEY}/recommendations${end}`);
  const list = (end: string) => () => describeList(membership, at(end));
  const words = wordsFor(membership, new Request("http://localhost/"));
  const questions: Record<string, () => Promise<unknown>> = {
    shell: () => describeShell(membership),
    list: list("?status=OPEN&sort=deadline"),
    filtered: list("?status=IN_PROGRESS&owner=5&q=railway&sort=deadline"),
    search: list("?q=customs+queue"),
    bySide: list("?side=ALL"),
    byPosition: list("?position.ALL=AGREED"),
    withoutOwner: list("?is=no-owner"),
    asOf: list(`?asOf=${TO}&status=OPEN&sort=deadline`),
    asOfFiltered: list(`?asOf=${TO}&status=IN_PROGRESS&owner=5&q=railway&sort=deadline`),
    compare: () => describeComparison(place.programme, at(`/compare?from=${FROM}&to=${TO}`), words),
    item: () => readItemPage({ ...place, number: NUMBER, filter: "all", skip: 0 }),
    write: () => write(place),
    reports: () => countBySector(place.programme),
    brief: () => describeBrief(membership),
    repeats: () => findRepeats(place.programme, { id: 0, title: "Shorten the customs queue for railway freight at the border", item: null }, REPEATED),
    since: () => countSince(place.programme, { day: TO, basis: "recorded" }, todayIn(place.programme.timeZone)),
  };
  return { questions, close: closeDatabase };
}

/** Moves an item on, and takes it back: what was written would not go in a second time. */
async function write(place: Pick<Membership, "actor" | "programme">) {
  const undone = new Error("taken back");
  await db.$transaction(async (tx) => {
    const entry = { ...PLAIN_ENTRY, note: `Seen at ${Date.now()}` };
    const done = await changeWithin(tx, { ...place, number: NUMBER, version: null }, (item) => moveStatus(item, MOVES[item.status] ?? "start", { entry, ...NOTHING }));
    throw done.ok ? undone : new Error(`Item ${NUMBER} cannot be moved: ${done.message.key}`);
  }).catch((error) => {
    if (error !== undone) throw error;
  });
}

const MOVES: Partial<Record<Status, StatusActName>> = { NOT_STARTED: "start", ON_HOLD: "resume", IN_PROGRESS: "discontinue", REPORTED_IMPLEMENTED: "return" };
const NOTHING = { evidence: [], reviewOn: null, status: null, livesOnIn: [] };
