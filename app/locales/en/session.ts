/** The page on which a session is run. */
export const session = { title: "In session" } as const;
