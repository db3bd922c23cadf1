// The measuring side: a process of its own, so that what it uses is in no account of the server. Takes one job by message, answers with what it saw.
import type { Agent } from "node:http";
import { choicesOf, fillForm, findForm } from "./forms";
import { ask, openAgent } from "./http";

export type Job = {
  origin: string;
  cookie: string;
  /** Pages that are asked one after the other; for updates the items whose form is filled in. */
  urls: string[];
  way: "read" | "update";
  atOnce: number;
  seconds: number;
  /** Where in `urls` to begin, so that two runs do not ask the same. */
  from: number;
};

/** Milliseconds of each request; of an update the form and its answer apart. */
export type Seen = { took: number[]; forms: number[]; seconds: number; bytes: number; next: number; problems: string[] };

const LIKELIEST = ["start", "resume", "hold"];
// A process compiles what it runs often, and a connection plans once: before that a page takes half as long again.
const WARM_UP_MS = 2_000;

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = performance.now();
  return [await work(), performance.now() - from];
}

async function read({ cookie }: Job, agent: Agent, url: string, seen: Seen) {
  const [answer, ms] = await timed(() => ask({ agent, url, cookie }));
  if (answer.status !== 200) seen.problems.push(`${url}: ${answer.status}`);
  seen.took.push(ms);
  seen.bytes += answer.bytes;
}

/** Opens the form of an update, takes the likeliest move it offers, and sends it with a note. */
async function update({ cookie }: Job, agent: Agent, url: string, seen: Seen, turn: number) {
  const [page, formMs] = await timed(() => ask({ agent, url, cookie, keep: true }));
  if (page.status !== 200) return void seen.problems.push(`${url}: ${page.status}`);
  const form = findForm(page.body.toString(), "note");
  const offered = choicesOf(form, "act");
  const act = LIKELIEST.find((one) => offered.includes(one));
  if (!act) return void seen.problems.push(`${url} offers only ${offered.join(", ")}`);
  const reviewOn = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  const post = fillForm(form, { act, note: `Moved by the bench, turn ${turn} of ${process.pid}`, ...(act === "hold" ? { reviewOn } : {}) });
  const [answer, ms] = await timed(() => ask({ agent, url: new URL(form.action || url, url).href, cookie, post, keep: true }));
  if (answer.status !== 302) return void seen.problems.push(`POST ${url} (${act}): ${answer.status} ${answer.body.toString().replace(/<[^>]+>/g, " ").slice(0, 300)}`);
  seen.forms.push(formMs);
  seen.took.push(ms);
}

async function carryOut(job: Job): Promise<Seen> {
  const agent = openAgent(job.atOnce);
  const seen: Seen = { took: [], forms: [], seconds: 0, bytes: 0, next: job.from, problems: [] };
  const one = (into: Seen) => {
    const turn = seen.next++;
    const url = job.urls[turn % job.urls.length] ?? job.origin;
    return job.way === "read" ? read(job, agent, url, into) : update(job, agent, url, into, turn);
  };
  const askUntil = (until: number, into: Seen) => Promise.all(Array.from({ length: job.atOnce }, async () => {
    while (performance.now() < until && into.problems.length < 5) await one(into);
  }));
  const cold: Seen = { ...seen, took: [], forms: [], problems: [] };
  await askUntil(performance.now() + WARM_UP_MS, cold);
  process.send?.("warm");
  const from = performance.now();
  await askUntil(from + job.seconds * 1000, seen);
  seen.seconds = (performance.now() - from) / 1000;
  agent.destroy();
  return seen;
}

process.once("message", (job: Job) => {
  carryOut(job).then(
    (seen) => process.send?.(seen, () => process.exit(0)),
    (error: Error) => process.send?.({ took: [], forms: [], seconds: 0, bytes: 0, next: 0, problems: [String(error.stack)] } satisfies Seen, () => process.exit(0)),
  );
});
