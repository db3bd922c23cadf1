/** The page of one recommendation. */
export const item = {
  title: "{{reference}} · {{title}}",
} as const;
