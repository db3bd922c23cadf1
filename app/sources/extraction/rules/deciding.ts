import { cue, type Cue } from "./cue";

/** What has been decided or set up. */
export const DECIDING: Cue[] = [
  cue("decided", "decision", 65, "anywhere",
    String.raw`(?<!\b(?:could|would|may|might|can|yet|must) )\b(?:decides?|decided|resolves|resolved)\s+(?:to|that|on)\b|\bit was (?:decided|agreed|resolved)\b|\bhereby\b|\b(?:proclaims?|declares?|approves?|adopts?|endorses?)\s+the\b`,
    "The council decided to meet in May.",
    "He had not yet decided."),
  cue("has-been-set-up", "decision", 60, "essay",
    String.raw`\bha(?:s|ve)\s+(?:already\s+|recently\s+|now\s+)?(?:been\s+(?:signed|established|set up|approved|inaugurated|constituted)|allowed|approved|decided|agreed)\b|\bhave already prepared\b|\bhas already prepared\b`,
    "A joint council has been established.",
    "The hall has been full."),
  cue("shall-be-made", "decision", 55, "official",
    String.raw`\bshall be (?:established|assigned|appointed|set up|created|the \p{L}+)|\b(?:is|are) (?:hereby )?(?:terminated|abolished|dissolved|established)|\bceases? to (?:exist|apply)`,
    "A joint office shall be established in the port.",
    "The office was closed."),
];
