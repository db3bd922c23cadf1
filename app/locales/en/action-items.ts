export const actionItems = {} as const;
