import type { Deadline } from "~/recommendations/changes";
import type { Message } from "~/refusal";
import type { Span } from "../reading/source-text";

/** What a passage does. */
export type CandidateKind = "recommendation" | "commitment" | "decision" | "target";

/** A passage that may become an item of the portfolio, with why it was taken. */
export type Candidate = Span & {
  /** The passage on one line, without page furniture. */
  text: string;
  kind: CandidateKind;
  /** From 0 to 100: how sure it is. */
  score: number;
  reasons: Message[];
  parts: Part[];
  title: string;
  heading: string;
  page: number | null;
  /** The number it has in the document, where it has one. */
  reference: string;
  organisations: NamedOrganisation[];
  figures: Figure[];
  deadlines: NamedDeadline[];
  sectorId: number | null;
};

export type Part = Span & { text: string; title: string };
export type NamedOrganisation = Span & { id: number };
export type Figure = Span & { text: string };
/** A deadline in the passage's own words, and what it means where that is known. */
export type NamedDeadline = { said: string; deadline: Deadline | null };
