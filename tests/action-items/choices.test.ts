import { expect, test } from "vitest";
import { findChoices } from "~/action-items/list/choices.server";
import { db } from "~/db.server";
import { updateItem } from "~/recommendations/update-item";
import { act, createActor, createItem, createProgramme, entry, evidence } from "../support/factories";

test("a list offers the sessions in which something can have been said, and those that are still to come once this reader can see that something was", async () => {
  const programme = await createProgramme();
  const [pk, kz] = [await createActor(programme, "SECRETARY", "PK"), await createActor(programme, "SECRETARY", "KZ")];
  const states = ["PLANNED", "AGENDA_CIRCULATED", "POSTPONED", "CANCELLED", "IN_SESSION", "RECORD_IN_DRAFT", "HELD"] as const;
  for (const state of states) await db.meeting.create({ data: { programmeId: programme.id, kind: "SESSION", title: state, state, heldOn: "2099" } });
  const offered = async (actor: typeof pk) => (await findChoices({ actor, programme })).meetings.map(({ title }) => title).sort();
  expect(await offered(pk)).toEqual(["HELD", "IN_SESSION", "RECORD_IN_DRAFT"]);

  const item = await createItem(programme);
  const meetingId = (await db.meeting.findFirstOrThrow({ where: { programmeId: programme.id, state: "PLANNED" } })).id;
  const said = entry({ audience: "PK", meetingId });
  await act(pk, programme, item.number, (now) => updateItem(now, said, evidence()), null, "PK");
  expect([await offered(pk), await offered(kz)]).toEqual([["HELD", "IN_SESSION", "PLANNED", "RECORD_IN_DRAFT"], ["HELD", "IN_SESSION", "RECORD_IN_DRAFT"]]);
});
