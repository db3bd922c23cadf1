const ACTIONS = `abolish accede accelerate accept act activate adapt add address adhere adjust adopt align allocate allow amend analyse analyze apply appoint approve arrange
assess assign assist attend audit avoid ban boost branch bring broaden build carry catch cease change check circulate clarify clearly close codify collect combat commence commission communicate complete comply
conclude conduct consider consolidate construct consult continue convene cooperate coordinate create criminalize criminalise decide declare decriminalize decriminalise define deliver deploy design designate develop
devote direct disable discontinue discuss disseminate distribute diversify document draft draw educate elaborate eliminate embark enact enable encourage end endorse enforce engage enhance enlarge ensure enter equip eradicate
establish evaluate examine exchange expand expedite explore extend facilitate finalise finalize finance fix focus follow formulate foster fulfil fulfill fund give grant guarantee guard harmonise harmonize harness hire hold
host identify implement improve include incorporate increase inform initiate integrate intensify introduce invest investigate invite issue join keep launch lift limit link list liaise maintain make manage mandate maximise maximize
meet minimise minimize mobilise mobilize modernise modernize modify monitor negotiate notify nominate obtain offer open operationalise operationalize optimise optimize organise organize pass pay permit perform plan post prepare prevent prioritise
prioritize procure prohibit promote propose prosecute protect provide publish pursue put raise ratify reach realise realize reallocate recoup recognise recognize reconsider recruit rectify redouble reduce refrain reform refund register regulate
reinforce release remove repeal replace report request require resolve respect respond restore restrict resume retain review revise revisit safeguard scale schedule secure seek send separate set share sign simplify speed split sponsor stop
streamline strengthen structure strive study submit supply support suspend sustain tackle take target test tighten track train transfer translate treat undertake update upgrade uphold use utilise utilize verify widen withdraw withhold work write
appeal ask build-up call consult highlight initiate inspect install invite measure migrate minimise note-down order outline pilot place prescribe print-out prolong recall refer regularise relocate remind renew repair reopen repatriate restructure rotate run seize solve specify standardise standardize start step supervise switch
reject remedy repay respond return revitalise revitalize revoke roll safeguard scrap steer stimulate subsidise support-up sync transform vaccinate waive warn bring-forward become be cover deepen develop-further disclose empower entrust exempt expand exert expedite fight free forward gather hasten help honour identify inscribe intervene let look make-available move observe outlaw overcome overhaul oversee participate persist preserve proceed punish qualify reaffirm rehabilitate remain retain show spread trigger turn undertake-further unify unite value visit`;

const VERBS = new Set(ACTIONS.split(/\s+/));

/** Any of them, for patterns. */
export const ACTION = `(?:${[...VERBS].filter((verb) => !/^(?:be|become|have|let|look)$/.test(verb)).join("|")})`;

const ADVERBS = /^(?:(?:please|also|further|always|never|do not|don't|not|\w+ly|as a matter of priority|where possible|when necessary),?\s+)*/i;
const NOUN_NEXT = /^(?:of|for|is|are|was|were|has|have|had|will|would|may|should|must|and\/or|in the|:)\b/i;

/** An unknown word is taken for a verb where its object follows at once: "Ring-fence the fund". No verb in its plain form ends so, and none of these is one. */
const LIKE_A_VERB = /^(?!(?:the|this|that|these|those|with|from|into|onto|over|under|after|before|during|within|without|between|among|across|through|throughout|against|towards?|upon|until|since|about|above|below|beyond|despite|except|given|regarding|concerning|following|including|while|when|where|what|which|who|whom|whose|why|how|if|unless|because|although|though|whereas|and|but|nor|yet|for|both|all|some|many|most|few|each|every|any|not|only|just|even|also|then|now|here|there|today|yesterday|tomorrow|never|always|often|once|perhaps|maybe|instead|apart|besides|behind|near|like|than|they|you|she|his|her|our|its|their|such|same|other|another|one|two|three|half|twice|section|article|chapter|annex|part|paragraph|did|does|has|had|have|was|were|will|would|should|could|can|may|might|must)\b)(?!\p{L}+(?:ly|ing|ed|tion|sion|ment|ness|ity|[^su]s)\b)\p{L}{3,}(?:-\p{L}+)?\s/iu;
const OBJECT_NEXT = /^\s+(?:the|an?|all|each|every|any|its|their|our|this|these|those|both|at least|no more than|up to|\d+|two|three|four|five)\s/i;

/** Whether words begin as an order does: "Establish a working group", "Further strengthen …". */
export function isImperative(words: string): boolean {
  const rest = words.replace(/^["“‘'(]+/, "").replace(ADVERBS, "");
  const verb = /^\p{L}+(?:-\p{L}+)?/u.exec(rest)?.[0] ?? "";
  const base = verb.toLowerCase().replace(/^(?:re|co)-/, "");
  if (!VERBS.has(base)) return LIKE_A_VERB.test(rest) && OBJECT_NEXT.test(rest.slice(verb.length));
  return !NOUN_NEXT.test(rest.slice(verb.length).trim());
}

const DEVERBAL = /^(?:the\s+|an?\s+)?(?:\p{L}+\s+(?:&|and)\s+)?(?:\p{L}+\s+)?(?:\p{L}{3,}(?:tion|sion|ment|ance|ence|ing|al)|increase|reform|review|support|study|launch|upgrade|release|start|creation)\s+(?:&\s+\p{L}+\s+|and\s+\p{L}+\s+)?(?:of|and|in|between|to|for|with)\b/iu;

/** Whether words begin with the name of an act: "Formation of a joint fund". */
export const isNamedAct = (words: string) => DEVERBAL.test(words.replace(/^["“‘'(]+/, ""));
