import type { Actor } from "~/people/actor";
import type { Programme } from "~/programmes/programme";
import type { ReadingContext } from "./read-cell";

/** What rows are planned with: how their cells are understood, whose import it is, and what its file is called. */
export type PlanContext = ReadingContext & { actor: Actor; programme: Programme; fileName: string };
