import { useDrawOn } from "~/ui/use-live";

/** What of a meeting is told of to its open pages. */
export type LivePart = "meeting" | "agenda" | "outcomes" | "places" | "screen" | "record";

const PAUSE = 150;
const DRAWN: readonly LivePart[] = ["meeting", "agenda", "outcomes", "screen"];

/** Draws a meeting's page afresh on news of these parts of it. */
export function useMeetingLive(programmeKey: string, meetingId: number, parts: readonly LivePart[] = DRAWN) {
  useDrawOn(programmeKey, PAUSE, (told) => "missed" in told || ("meeting" in told && told.meeting === meetingId && parts.some((part) => part === told.what)));
}
