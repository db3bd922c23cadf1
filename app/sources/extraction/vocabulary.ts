/** The words that a programme has for its organisations and sectors; with them a passage is read. Without today no deadline is understood, only quoted. */
export type Vocabulary = { organisations: KnownOrganisation[]; sectors: KnownSector[]; today: string };

/** An organisation under every name it is or was known by, with the code of its side. */
export type KnownOrganisation = { id: number; names: string[]; side: string | null };

/** A sector by its name, and the words that tell its recommendations from those of the others. */
export type KnownSector = { id: number; name: string; words: string[] };

export const NO_VOCABULARY: Vocabulary = { organisations: [], sectors: [], today: "" };
