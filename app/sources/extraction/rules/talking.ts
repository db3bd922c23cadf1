import { cue, type Cue } from "./cue";

/** How people agree on things while they talk. */
export const TALKING: Cue[] = [
  cue("speaker-should", "recommendation", 55, "talk",
    String.raw`\b(?:we|this|it|someone|somebody)(?:’ll|'ll| will)?\s+(?:should(?:\s+perhaps)?|ha(?:ve|s) to|need(?:s)? to|must)\s+\p{L}+`,
    "We should move the date.",
    "We have moved the date."),
  cue("maybe-we", "recommendation", 55, "talk",
    String.raw`\b(?:maybe|perhaps)\s+(?:we|you|they)\s+(?:should|can|could)\b|\bI(?:’m|'m| am| would be)\s+(?:in favou?r of|\+1 (?:to|on|for))`,
    "Maybe we should meet on Mondays.",
    "Maybe we met."),
  cue("codify", "recommendation", 55, "talk",
    String.raw`\bwould be (?:useful|good|great|nice|helpful)\b`,
    "A list would be useful to have.",
    "It was useful."),
  cue("i-will", "commitment", 60, "talk",
    String.raw`^will\s+\p{L}+|(?:^|[.:;,]\s+|\b)(?:I(?:’ll|'ll| will| can (?:open|do|take|send|write|make|help|try|ask|check|look|set|work|prepare|draft|follow|raise|reach|share|bring)|(?: do)? plan to| am going to| have volunteered to)|though I plan to|(?:agreed|volunteered|offered|promised|happy) to)\s+\p{L}+`,
    "I can open a ticket tomorrow.",
    "I opened a ticket."),
  cue("let-us", "recommendation", 58, "talk",
    String.raw`^(?:(?:ok|okay|then|right|so),?\s+)?let(?:’s|'s| us)\s+(?!(?:see|say|not decide|assume)\b)\p{L}+`,
    "Let's freeze the list on Friday.",
    "It lets us freeze."),
  cue("could-you", "recommendation", 58, "talk",
    String.raw`\b(?:could|can|would|will) (?:you|someone|somebody|anyone)\s+(?:please\s+|also\s+)?(?!(?:see|hear|all|everybody|tell me)\b)\p{L}+|^please\s+\p{L}+`,
    "Could you fill in the list?",
    "Can you hear me?"),
];
