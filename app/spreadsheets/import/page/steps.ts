/** The questions that a table asks before its preview, in the order in which each makes sense of the next. */
export const STEPS = ["table", "columns", "words", "rows", "source"] as const;

export type Step = (typeof STEPS)[number];

/** Where to go from a step that was saved: it stays while anything in it is open, then what is open after it, then before it; null when nothing is. */
export function nextStep(from: Step | null, open: readonly { step: Step }[]): Step | null {
  const waiting = STEPS.filter((step) => open.some((one) => one.step === step));
  const place = from ? STEPS.indexOf(from) : 0;
  return waiting.find((step) => STEPS.indexOf(step) >= place) ?? waiting[0] ?? null;
}
