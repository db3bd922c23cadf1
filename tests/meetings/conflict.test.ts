import { expect, test } from "vitest";
import { db } from "~/db.server";
import { translator } from "~/locales/translator";
import { findMeeting } from "~/meetings/find-meeting.server";
import { describeConflict } from "~/meetings/planning/conflict.server";
import { editMeeting } from "~/meetings/planning/edit-meeting.server";
import { typeMeeting } from "~/meetings/planning/meeting-values";
import { createActor, createProgramme } from "../support/factories";

test("a conflict on a meeting names everybody who has changed it since the page was opened, each once, and nobody from before", async () => {
  const programme = await createProgramme();
  const people = await Promise.all([0, 1, 2].map(() => createActor(programme, "SECRETARY", "PK")));
  const { id } = await db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", state: "PLANNED", title: "First", heldOn: "2027" } });
  const when = { heldOn: "2027", heldPrecision: "YEAR", startsAt: null, endsAt: null, timeZone: "" } as const;
  for (const [index, by] of [0, 1, 2, 1].entries()) {
    const edited = await editMeeting(people[by]!, { programme, meetingId: id, version: index + 1 }, { title: `Title ${index}`, number: null, place: "", link: "", hostSideId: null, when });
    expect(edited).toMatchObject({ ok: true });
  }
  const meeting = await findMeeting(programme.id, id);
  const words = { t: translator("en"), intl: "en-GB", timeZone: "UTC" };
  const conflict = await describeConflict(meeting!, typeMeeting(meeting!, "UTC", words), { version: "2", title: "Mine" }, programme.sides, words);
  expect(conflict).toMatchObject({ version: 5, by: `${people[1]?.name} and ${people[2]?.name}` });
  expect(conflict.fields).toContainEqual({ label: "Title", theirs: "Title 3", yours: "Mine" });
});
