import { z } from "zod";
import { optional, optionalLine, optionalText } from "~/form-fields.server";
import type { MeetingChoice } from "./candidates.server";
import { CHANNELS, LONGEST } from "./form-choices";
import { audience, oneOf, period, version } from "./fields.server";
import type { Asked } from "./item.server";
import { PLAIN_ENTRY, type Entry } from "~/recommendations/item";

/** What every form of an act carries: the version it was drawn from, and a note. */
export const noteFields = { version, note: optionalText(LONGEST.note) };

/** The same with the room it is written in. */
export const roomFields = ({ actor }: Asked) => ({ ...noteFields, audience: audience(actor.side) });

/** When it happened and how it came here. */
export const happenedFields = ({ item }: Asked, meetings: MeetingChoice[]) => ({
  happenedOn: period(item.today, LONGEST.date),
  channel: z.enum(CHANNELS).default("PAGE"),
  channelReference: optionalLine(LONGEST.line),
  onBehalfOf: optionalLine(LONGEST.line),
  meeting: optional(oneOf(meetings, ({ id }) => id)),
});

type Given = {
  note?: string;
  audience?: string | null;
  happenedOn?: Entry["happened"];
  channel?: Entry["channel"];
  channelReference?: string;
  onBehalfOf?: string;
  meeting?: MeetingChoice | null;
};

/** An entry of the history from the fields of a form. */
export function entryOf(given: Given): Entry {
  return {
    ...PLAIN_ENTRY,
    note: given.note ?? "",
    audience: given.audience ?? null,
    happened: given.happenedOn ?? null,
    channel: given.channel ?? "PAGE",
    channelReference: given.channelReference ?? "",
    onBehalfOf: given.onBehalfOf ?? "",
    meetingId: given.meeting?.id ?? null,
  };
}
