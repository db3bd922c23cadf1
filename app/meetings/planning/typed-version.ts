import type { Answer } from "~/ui/answer";

/** A form that was refused still goes by the version it was drawn from, so that nothing saved meanwhile is overwritten unseen. */
export function typedVersion(answer: Answer | undefined, now: number) {
  const typed = answer?.typed.version;
  return typeof typed === "string" && /^\d{1,9}$/.test(typed) ? Number(typed) : now;
}
