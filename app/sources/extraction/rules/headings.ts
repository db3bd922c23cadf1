/** What the passages below a heading are. Quiet ones are none, whatever they say. */
export type Role = "recommendations" | "decisions" | "actions" | "targets" | "quiet" | "none";

/** What a heading says of the passages below it; the first row that fits counts. */
export const HEADINGS: { role: Role; pattern: RegExp; example: string; counter: string }[] = [
  {
    role: "quiet",
    pattern: /^(?:table of contents|contents|references|bibliography|glossary|abbreviations|acronyms|definitions?|methodology|methods?|about (?:us|the authors?)|contacts?|present|attendees|participants|links|related (?:reports?|links|podcasts?)|leave a reply|how we did this|why we did this|acknowledge?ments|upcoming meetings|vulnerability classifications|fix log|changelog|terms of reference|notes? to editors?|(?:our )?(?:vision|mission)$|what success looks like|lessons? (?:learned|learnt)|where we stand|why it matters|rationale|justification|risks?$|(?:annex|appendix)\b.{0,20}(?:terms of reference|methodology|list of|persons met|people met|agenda|participants|questionnaire))\b/i,
    example: "Methodology", counter: "Recommendations on methods",
  },
  {
    role: "none",
    pattern: /\b(?:status|previously|implementation of|responses? to|updates?|issued|reported|links? between|percentage|reasons|findings|summary of (?:the )?proceedings|analysis of)\b/i,
    example: "Status of recommendations", counter: "Recommendations",
  },
  {
    role: "none",
    pattern: /^(?:at a glance|(?:present|current) (?:position|situation|state)|challenges?|(?:management|audit(?:ee|or)?s?|ministry|agency|department)?(?:['’]s)?\s*(?:response|reply|comments?)|what the .{3,40} (?:does|has done|did)\b.*|explanation|reason|evidence|observations?|problems?|issues?|time ?scales?|cost)[^\p{L}\p{N}]*$/iu,
    example: "Management response", counter: "Requests",
  },
  {
    role: "targets",
    pattern: /^(?:(?:key |main )?(?:targets?|milestones?|goals)(?: (?:for|by|to) .{1,30})?)[^\p{L}\p{N}]*$/iu,
    example: "Targets for 2030", counter: "Target groups",
  },
  {
    role: "actions",
    pattern: /^(?:phase|stage|step|pillar|priority(?: area)?|component|work ?stream|milestone)\s+(?:[ivx]+|[\da-h]|one|two|three|four|five|six)\b.{0,80}$|^(?:(?:joint |national |draft )?(?:action|work|implementation) ?plans?|programme of work|summary of (?:agreed )?actions?|actions? and (?:owners?|responsibilit(?:y|ies)|deadlines)|activities|planned (?:activities|measures|actions))[^\p{L}\p{N}]*$/iu,
    example: "Phase II – Integration", counter: "Phases of the moon",
  },
  {
    role: "actions",
    pattern: /^(?:action items?|action points?|actions?(?: agreed| required| to be taken)?|agreed actions|to[- ]?dos?|tasks|next steps|commitments?|pledges|undertakings|follow[- ]?ups?(?: actions)?|plan of action|deliverables)\s*:?$/i,
    example: "Action items", counter: "Actions speak",
  },
  {
    role: "decisions",
    pattern: /^(?:decisions?(?: taken| adopted| made)?|resolutions?(?: adopted)?|agreements? reached|agreed conclusions|resolved|agreed|decided|outcomes?(?: of the meeting)?|what was (?:decided|agreed))\s*:?$/i,
    example: "Decisions taken", counter: "Decision makers",
  },
  {
    role: "none",
    pattern: /^(?:executive summary|summary|introduction|background|context|overview|findings|conclusions?|discussion|main outcomes|key (?:findings|messages)|scope)[^\p{L}\p{N}]*$/iu,
    example: "Introduction", counter: "Conclusions and recommendations",
  },
  {
    role: "recommendations",
    pattern: /^(?:(?:summary of|key|main|policy|our|conclusions? and(?:\/or)?|conclusions?,|observations and|lessons and|general|specific|list of|draft|proposed) )*(?:recommendations?|suggestions?|proposals?|policy options)\b.{0,70}$|^(?:the )?way (?:forward|ahead)[^\p{L}\p{N}]*$|^what (?:we recommend|should be done|needs? to be done|must be done|next).{0,40}$|^(?:possible|recommended|proposed|required|priority|urgent|short-term|long-term) (?:actions?|measures|steps|means).{0,40}$/iu,
    example: "Conclusions and recommendations", counter: "The committee",
  },
  {
    role: "recommendations",
    pattern: /^(?:(?:our|key|main|the|summary of|priority)\s+)*(?:asks|demands|requests|requirements|calls? (?:to|for) action|policy implications|remedies|areas for improvement|agenda for action|improvements? (?:required|needed))\b.{0,40}$|^what (?:the )?\p{L}+(?: and \p{L}+)? (?:can|could|should|must) do.{0,30}$/iu,
    example: "Key asks", counter: "Asked and answered",
  },
  {
    role: "recommendations",
    pattern: /^(?:выводы и )?(?:рекомендации|предложения)(?!\p{L}).{0,70}$|^(?:ұсыныстар|ұсынымдар|recommandations|propositions|recomendaciones|empfehlungen|raccomandazioni|öneriler|tavsiyeler|سفارشات|تجاویز|توصيات|التوصيات)(?!\p{L}).{0,70}$/iu,
    example: "Рекомендации", counter: "Рекомендательные письма",
  },
  {
    role: "decisions",
    pattern: /^(?:решения|решили|постановили|шешімдер|décisions|decisiones|beschlüsse|kararlar|فیصلے)[^\p{L}\p{N}]*$/iu,
    example: "Решения", counter: "Решения суда прошлого года",
  },
  {
    role: "actions",
    pattern: /^(?:поручения|план мероприятий|дальнейшие шаги|тапсырмалар|engagements|compromisos|maßnahmen)[^\p{L}\p{N}]*$/iu,
    example: "Поручения", counter: "Поручительство",
  },
  {
    role: "recommendations",
    pattern: /\b(?:recommendations|suggestions|the way forward)[^\p{L}\p{N}]*$/iu,
    example: "Code quality recommendations", counter: "Engines that recommend",
  },
];

export const ADDRESSEE = /^(?:for|to)\s+(?:the\s+)?\p{L}.{0,70}$|^(?:short|medium|long)[ -]term\b|^(?:priority|general|specific)\b/iu;

export function ruleFor(heading: string) {
  const words = heading.replace(/^[^\p{L}]+/u, "").replace(/^(?=[IVX])[IVX]+\.\s+/, "").trim();
  return HEADINGS.find(({ pattern }) => pattern.test(words));
}

/** What a heading announces. */
export const roleOf = (heading: string): Role => ruleFor(heading)?.role ?? "none";
