import { cue, type Cue } from "./cue";

/** How an article suggests without saying so: it praises, wishes and thinks aloud. */
export const SUGGESTING: Cue[] = [
  cue("game-changer", "recommendation", 60, "essay",
    String.raw`\bwould\s+(?:act|serve)\s+as\b|\bwould\s+(?:be|prove)?\s*an?\s+(?:\p{L}+[\s-])?(?:game[\s-]?changer|value[\s-]?addition|step|milestone|catalyst|boon)`,
    "A joint fund would be a game changer.",
    "The flood was a game changer."),
  cue("may-be-useful", "recommendation", 58, "essay",
    String.raw`\bmay(?:\s+also)?\s+(?:be\s+)?(?:an?\s+)?[“"]?(?:very\s+|more\s+)?(?:useful|helpful|effective|beneficial|strategic step|value[\s-]addition|workable idea|step in the right direction)`,
    "A second office may be useful.",
    "The result may surprise."),
  cue("may-be-done", "recommendation", 58, "essay",
    String.raw`(?<!\b(?:it|this|that)\s+)\bmay(?:\s+also|\s+very soon)?(?:\s+jointly)?\s+be\s+(?:\p{L}+ly\s+)?\p{L}+(?:ed|ched|nched|gned|ised|ized)\b(?!\s+(?:or|and)\s+modified)`,
    "A joint catalogue may be printed in both languages.",
    "It may be delayed."),
  cue("may-act", "recommendation", 55, "essay",
    String.raw`(?<!\b(?:it|this|that|which|expected\b.{0,60})\s+)\bmay\s+(?:also\s+)?(?:consider|extend|export|import|accelerate|provide|play|intensify|explore|establish|sign|take|hold|launch|adopt|arrange|invite|share|form|set up|join|use|work)\b`,
    "Both ministries may consider a common form.",
    "It may take years."),
  cue("should-be-tapped", "recommendation", 55, "essay",
    String.raw`\b(?:could|can|would)\s+(?:also\s+)?be\s+(?:extended|explored|tapped|expanded|utili[sz]ed|enhanced|used|materiali[sz]ed)\b`,
    "The line could be extended to the port.",
    "The line could be seen."),
  cue("various-areas", "recommendation", 60, "essay",
    String.raw`\b(?:proposed|suggested|stressed|underlined|emphasi[sz]ed|mentioned)\b[^.]{0,120}\b(?:cooperation|should|must|need)\b`,
    "He stressed that cooperation in transport must grow.",
    "He proposed a toast."),
];
