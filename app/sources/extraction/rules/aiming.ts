import { cue, type Cue } from "./cue";

/** What is to be reached, and by when. */
export const AIMING: Cue[] = [
  cue("target-of", "target", 62, "anywhere",
    String.raw`(?<!\b(?:against|below|above|beyond) (?:an?|the|its)\s)\b(?:targets?|goals?|objectives?)\s+(?:of|for|is|are)\b.{0,80}(?:\d\d|percent|per cent|%|million|billion)|\b(?:is|are) striving\s+to\b|\baims?\s+(?:to|at)\s+(?:increas|rais|reach|doubl|achiev|reduc|halv)\p{L}*`,
    "The target of 500 million dollars stands.",
    "The target of his joke left."),
  cue("hopefully", "target", 60, "essay",
    String.raw`^(?:hopefully|it is (?:hoped|expected) that),?\s.{3,120}\b(?:will|would|shall)\b`,
    "Hopefully, a ferry will sail next year.",
    "He waited hopefully."),
  cue("to-be-done-by", "target", 56, "anywhere",
    String.raw`\bto be\s+(?:completed|finali[sz]ed|submitted|signed|launched|operational|opened|achieved|reached|delivered|implemented|published|circulated)\b[^.]{0,40}\b(?:by|before|within|in|no later than)\s+(?:the\s+)?(?:end of\s+)?(?:\d|q[1-4]|\p{L}+\s+(?:19|20)\d\d|next|this)`,
    "Design to be completed by 30 June 2031.",
    "The design seemed to be complete."),
  cue("by-date", "target", 55, "anywhere",
    String.raw`\b(?:increase|raise|reduce|cut|double|triple|bring|reach|achieve|expand)\b[^.]{0,60}\b(?:to|by)\s+(?:US\$|\$|€|£)?\s?\d[\d.,]*\s?(?:%|per ?cent|million|billion|mln|bn|thousand)?[^.]{0,40}\bby\s+(?:the end of\s+)?(?:19|20)\d\d\b`,
    "Raise transit to 2 million tonnes by 2031.",
    "Transit rose to 2 million tonnes in 2019."),
];
