/** The agenda of a session, and why each point is proposed. */
export const agenda = { title: "Agenda" } as const;
