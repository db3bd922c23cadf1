import { choicesOf, type PageForm } from "../bench/forms";
import type { Random } from "./random";

/** How an act is filled in: what a person might type, with the token where their words go. */
type Fill = (form: PageForm, token: string, random: Random) => Record<string, string>;

type Act = {
  /** The address of its form below an item's, as the item's page links it. */
  at: RegExp;
  /** How often it is chosen, among those that a page offers. */
  weight: number;
  fill: Fill;
};

const DAY = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const note: Fill = (_, token) => ({ note: token });
const some = (form: PageForm, name: string, random: Random) => random.of(choicesOf(form, name).filter(Boolean));

/** Acts that stand on an item's page. Each carries its token in the words that its entry keeps. */
export const ACTS = {
  update: { at: /\/update$/, weight: 12, fill: (form, token, random) => ({ note: token, ...(random.chance(0.15) && choicesOf(form, "act").includes("start") ? { act: "start" } : { act: "" }) }) },
  comment: { at: /\/comment$/, weight: 12, fill: note },
  addActionItem: { at: /\/action-items\/new$/, weight: 8, fill: (_, token) => ({ line: "", what: token }) },
  cancelActionItem: { at: /\/action-items\/[0-9a-f-]{36}\/cancel$/, weight: 2, fill: note },
  owner: { at: /\/owner$/, weight: 4, fill: (form, token, random) => ({ owner: random.chance(0.2) ? "" : some(form, "owner", random), note: token }) },
  deadline: { at: /\/deadline$/, weight: 5, fill: (_, token, random) => ({ deadline: random.of(["Q3 2027", "end of 2027", "first half of 2028", dayFromNow(30 + random.below(300))]), note: token }) },
  position: {
    at: /\/position\/[A-Z]+$/, weight: 4,
    fill: (_, token, random) => ({ position: random.of(["AGREED", "AGREED_IN_PART", "NOT_AGREED", "UNDER_CONSIDERATION"]), reason: token, channel: "LETTER", channelReference: "No. 12", onBehalfOf: "The secretariat" }),
  },
  organisations: { at: /\/organisations\/[A-Z]+$/, weight: 3, fill: (form, token, random) => ({ "organisation-0": some(form, "organisation-0", random), note: token }) },
  details: { at: /\/details$/, weight: 3, fill: (_, token, random) => ({ priority: random.of(["HIGH", "LOW", "NORMAL"]), successMeasure: token, note: token }) },
  wording: { at: /\/wording$/, weight: 2, fill: (_, token) => ({ title: `Training: ${token}`, note: token }) },
  void: { at: /\/void$/, weight: 1, fill: note },
  revive: { at: /\/revive$/, weight: 8, fill: note },
  concur: { at: /\/proposals\/[0-9a-f-]{36}\/concur$/, weight: 14, fill: note },
  decline: { at: /\/proposals\/[0-9a-f-]{36}\/decline$/, weight: 4, fill: note },
  withdraw: { at: /\/proposals\/[0-9a-f-]{36}\/withdraw$/, weight: 4, fill: note },
  hold: { at: /\/status\/hold$/, weight: 3, fill: (_, token, random) => ({ note: token, reviewOn: dayFromNow(10 + random.below(100)) }) },
  reportImplemented: { at: /\/status\/reportImplemented$/, weight: 3, fill: (_, token) => ({ note: token, links: `https://example.org/${token}` }) },
  status: { at: /\/status\/(start|resume|return|reportNotStarted|discontinue|confirmCompletion|reopen)$/, weight: 6, fill: note },
} as const satisfies Record<string, Act>;

export type ActKind = keyof typeof ACTS | "completeActionItem" | "undo" | "follow" | "many";

export type Offer = { kind: keyof typeof ACTS; path: string };

/** The acts that an item's page offers this person. */
export function offersOf(html: string, item: string): Offer[] {
  const paths = [...new Set([...html.matchAll(/href="([^"#?]+)"/g)].map(([, path = ""]) => path))].filter((path) => path.startsWith(`${item}/`));
  return paths.flatMap((path) => (Object.keys(ACTS) as Offer["kind"][]).filter((kind) => ACTS[kind].at.test(path)).map((kind) => ({ kind, path })));
}

/** One of them, by how often people do such things. */
export function choose(offers: readonly Offer[], random: Random): Offer | null {
  const total = offers.reduce((sum, { kind }) => sum + ACTS[kind].weight, 0);
  let left = random.below(Math.max(1, total));
  return offers.find(({ kind }) => (left -= ACTS[kind].weight) < 0) ?? null;
}
