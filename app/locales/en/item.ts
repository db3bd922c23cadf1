/** The page of one recommendation. */
export const item = {
  title: "{{reference}} · {{title}}",
  kinds: { RECOMMENDATION: "Recommendation", COMMITMENT: "Commitment", DECISION: "Decision", TARGET: "Target" },
  priorities: { LOW: "Low", NORMAL: "Normal", HIGH: "High" },
} as const;
