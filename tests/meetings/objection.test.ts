import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "~/people/actor";
import { db } from "~/db.server";
import { findMeeting } from "~/meetings/find-meeting.server";
import { allParagraphs } from "~/meetings/record/assemble-record";
import { composeRecord } from "~/meetings/record/compose-record.server";
import { takeBackOutcome } from "~/meetings/session/take-back.server";
import { verifyProgramme } from "~/history/verify.server";
import { commentOn } from "~/recommendations/update-item";
import { moveStatus } from "~/recommendations/move-status";
import { setDeadline } from "~/recommendations/edit-item";
import type { Programme } from "~/programmes/programme";
import { cookieOf } from "../support/answers";
import { act, createActor, createItem, createProgramme, entry, evidence, historyOf, rowOf } from "../support/factories";
import { namedErrors } from "../support/forms";
import { whileMeetingLocked } from "../support/races";
import { decideDeadline } from "../support/sessions";
import { visit } from "../support/site";

let programme: Programme;
let chair: Actor;
let number: number;
let decided: Awaited<ReturnType<typeof decideDeadline>>;

beforeAll(async () => {
  programme = await createProgramme();
  chair = await createActor(programme, "CO_CHAIR", "KZ");
});

beforeEach(async () => {
  number = (await createItem(programme)).number;
  decided = await decideDeadline(programme, number);
});

const item = () => `/p/${programme.key}/recommendations/${number}`;
const open = async (by: Actor, path = `/entries/${decided.entry}/object`) => visit(item() + path, { cookie: await cookieOf(by.personId ?? 0) });
const object = async (by: Actor, note = "We decided on no day.", name = decided.entry) =>
  visit(`${item()}/entries/${name}/object`, { cookie: await cookieOf(by.personId ?? 0), form: new URLSearchParams({ version: String((await rowOf(programme, number)).version), note }) });
const deadline = async () => (await rowOf(programme, number)).deadlineSaid;
const point = async () => (await db.outcome.findUniqueOrThrow({ where: { id: decided.outcome } })).entryId;
const last = async () => (await historyOf(programme, number)).at(-1);

describe("the other side", () => {
  test("objects to what was recorded as decided: the item goes back to before, and its history says so", async () => {
    const page = await open(chair);
    expect([page.status, page.html.includes("goes back to what it was before"), page.html.includes("30 September 2099")]).toEqual([200, true, true]);
    const answer = await object(chair);
    const version = (await rowOf(programme, number)).version;
    expect([answer.status, answer.location]).toEqual([302, `${item()}?done=${version}#entry-${version}`]);
    expect(await deadline()).toBe("");
    const before = (await historyOf(programme, number)).find((one) => String(one.version) === decided.entry);
    expect(await last()).toMatchObject({ act: "object", note: "We decided on no day.", undoes: before?.id });
    // What was decided counted until the objection.
    const written = await last();
    expect(written?.effectiveAt).toEqual(written?.recordedAt);
    const { html } = await open(chair, "");
    expect(html).toContain(`${chair.name} objected: taken back was `);
    expect(html).toContain(`${chair.name} objected, `);
    expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
  });

  test("leaves the record saying that it is not in effect, among no changes made, and whoever recorded it may take it back", async () => {
    await object(chair);
    const record = await composeRecord((await findMeeting(programme.id, decided.meetingId))!);
    expect(allParagraphs(record.parts)[0]?.texts.en).toContain("is not in effect");
    expect(record.annexes.changes).toEqual([]);
    expect(await takeBackOutcome({ actor: decided.host, programme, meetingId: decided.meetingId, id: decided.outcome, note: "" })).toMatchObject({ ok: true });
    expect(await last()).toMatchObject({ act: "object" });
  });

  test("is offered it on the item and in the session, until it has; the outcome stays, and is said to be reversed", async () => {
    const link = `${item()}/entries/${decided.entry}/object`;
    const session = async () => (await visit(`${decided.base}/session?entry=${await point()}`, { cookie: await cookieOf(decided.guest.personId ?? 0) })).html;
    expect([(await open(chair, "")).html.includes(link), (await session()).includes(link), (await open(decided.host, "")).html.includes(link)]).toEqual([true, true, false]);
    await object(chair);
    expect([(await open(chair, "")).html.includes(link), (await session()).includes(link), (await session()).includes("Reversed.")]).toEqual([false, false, true]);
    expect(await db.outcome.findUniqueOrThrow({ where: { id: decided.outcome } })).toMatchObject({ takenBackAt: null, effect: "TAKEN" });
  });

  test("objects once: again, or two of it at once, is refused and writes nothing", async () => {
    const answers = await whileMeetingLocked(decided.meetingId, () => [object(chair), object(decided.guest)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([302, 422]);
    const { length } = await historyOf(programme, number);
    const again = await object(chair);
    expect([again.status, again.html.includes("This was taken back already.")]).toEqual([422, true]);
    expect(await historyOf(programme, number)).toHaveLength(length);
  });

  test("objects after others said something or changed something else, which stays", async () => {
    await act(decided.host, programme, number, (now) => commentOn(now, entry({ note: "Noted." })));
    await act(decided.host, programme, number, (now) => moveStatus(now, "start", { entry: entry(), evidence: evidence(), reviewOn: null, status: null, livesOnIn: [] }));
    expect((await object(chair)).status).toBe(302);
    expect(await rowOf(programme, number)).toMatchObject({ deadlineSaid: "", status: "IN_PROGRESS" });
    expect(await verifyProgramme(programme.id)).toMatchObject({ finding: null });
  });

  test("objects again to what is recorded as decided once more", async () => {
    await object(chair);
    decided = await decideDeadline(programme, number);
    expect((await object(chair)).status).toBe(302);
    expect(await deadline()).toBe("");
  });
});

describe("nothing is written", () => {
  const refused = async (by: Actor, status: number, words: string, more: Parameters<typeof object> = [by]) => {
    const { length } = await historyOf(programme, number);
    const answer = await object(...more);
    expect([answer.status, answer.html.includes(words)]).toEqual([status, true]);
    expect(await historyOf(programme, number)).toHaveLength(length);
  };

  test("where one's own side recorded it, or one may not object at all", async () => {
    await refused(decided.host, 403, "Your own side recorded this");
    await refused(await createActor(programme, "CO_CHAIR", "PK"), 403, "Your own side recorded this");
    await refused(await createActor(programme, "OBSERVER", "KZ"), 403, "Your office may not do this");
    await refused(await createActor(programme, "CO_CHAIR"), 403, "Your office may not do this");
  });

  test("without a reason, which is named", async () => {
    const { length } = await historyOf(programme, number);
    const answer = await object(chair, " ");
    expect([answer.status, namedErrors(answer.html)]).toEqual([422, ["note"]]);
    expect(await historyOf(programme, number)).toHaveLength(length);
  });

  test("once the record is signed", async () => {
    await db.meeting.update({ where: { id: decided.meetingId }, data: { state: "CONCLUDED" } });
    await refused(chair, 422, `The record of ${decided.title} is signed`);
    expect([(await open(chair)).status, (await open(chair, "")).html.includes(`/entries/${decided.entry}/object`)]).toEqual([409, false]);
  });

  test("where the same was changed since: by whom, what, and the way out", async () => {
    await db.programme.update({ where: { id: programme.id }, data: { exemptActs: ["setDeadline"] } });
    const exempt = { ...programme, exemptActs: ["setDeadline"] };
    await act(decided.host, exempt, number, (now) => setDeadline(now, { kind: "YEAR", said: "2098", lastDay: "2098-12-31", event: "" }, entry({ note: "Sooner" })));
    await db.programme.update({ where: { id: programme.id }, data: { exemptActs: [] } });
    await refused(chair, 422, `${decided.host.name} has changed this since: Deadline. An objection would undo that too. Propose a change instead.`);
    expect(await deadline()).toBe("2098");
  });

  test("of what no session recorded as decided", async () => refused(chair, 422, "Only what a session recorded as decided", [chair, "No.", "1"]));

  test("of what was taken back in the session", async () => {
    await visit(`${decided.base}/outcomes/${decided.outcome}/take-back`, { cookie: await cookieOf(decided.host.personId ?? 0), form: new URLSearchParams({ note: "" }) });
    await refused(chair, 422, "Only what a session recorded as decided");
  });
});
