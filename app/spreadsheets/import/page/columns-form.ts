/** What the choice of a column is called in its form. */
export const nameColumn = (index: number) => `column-${index}`;
