import { AIMING } from "./aiming";
import { COMMITTING } from "./committing";
import type { Cue } from "./cue";
import { DECIDING } from "./deciding";
import { RECOMMENDING } from "./recommending";
import { SUGGESTING } from "./suggesting";
import { TALKING } from "./talking";

/** Every cue, each with a sentence that it is for and one that it must leave alone. */
export const CUES: Cue[] = [...RECOMMENDING, ...SUGGESTING, ...TALKING, ...COMMITTING, ...DECIDING, ...AIMING];
