/** The record that a session leaves. */
export const meetingRecord = { title: "Record" } as const;
