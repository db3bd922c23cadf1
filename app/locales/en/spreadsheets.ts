export const spreadsheets = {} as const;
