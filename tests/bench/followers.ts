import { randomUUID } from "node:crypto";
import { ask, openAgent } from "./http";
import { percentiles } from "./measure";
import { PROGRAMME_KEY } from "./programme";
import type { BenchSessions } from "./sessions";

export type Followed = { followers: number; outcomes: number; taken: Spread; heard: Spread; shown: Spread };
type Spread = { p50: number; p95: number };

const FOLLOWERS = 50;
const OUTCOMES = 60;
const PAUSE = 250;
const WARM = 10;

/** From the press of a key to each of fifty followers: until the server has answered, until a follower has heard of it, and until the page that one of them draws anew shows it. */
export async function measureFollowers(origin: string, cookie: string, { running, points }: BenchSessions): Promise<Followed> {
  const agent = openAgent(FOLLOWERS);
  const base = `${origin}/p/${PROGRAMME_KEY}`;
  const leaving = new AbortController();
  let hear: (number: number) => void = () => {};
  await Promise.all(Array.from({ length: FOLLOWERS }, () => listen(`${origin}/live?programme=${PROGRAMME_KEY}`, cookie, leaving.signal, (number) => hear(number))));
  const [taken, heard, shown]: [number[], number[], number[]] = [[], [], []];
  for (let turn = 0; turn < OUTCOMES + WARM; turn++) {
    const { entry, item } = points[turn % points.length] ?? { entry: 0, item: 0 };
    const text = `Said in the session ${randomUUID()}`;
    const body = new URLSearchParams({ id: randomUUID(), entry: String(entry), kind: "information", text }).toString();
    const from = performance.now();
    const counted = turn >= WARM;
    let left = FOLLOWERS;
    const all = new Promise<void>((done) => (hear = (number) => {
      if (number !== item || left === 0) return;
      left -= 1;
      if (counted) heard.push(performance.now() - from);
      if (left === 0) done();
    }));
    const drawn = new Promise<void>((done, failed) => {
      const before = hear;
      let first = true;
      hear = (number) => {
        before(number);
        if (number !== item || !first) return;
        first = false;
        ask({ agent, url: `${base}/recommendations/${item}`, cookie, keep: true }).then((page) => {
          if (!page.body.toString().includes(text)) return failed(new Error("A follower was told and does not see it"));
          if (counted) shown.push(performance.now() - from);
          done();
        }, failed);
      };
    });
    const answer = await ask({ agent, url: `${base}/meetings/${running}/outcomes?index`, cookie, post: { type: "application/x-www-form-urlencoded", body } });
    if (answer.status !== 302) throw new Error(`An outcome was answered with ${answer.status}`);
    if (counted) taken.push(performance.now() - from);
    await Promise.all([all, drawn]);
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  leaving.abort();
  agent.destroy();
  return { followers: FOLLOWERS, outcomes: OUTCOMES, taken: percentiles(taken), heard: percentiles(heard), shown: percentiles(shown) };
}

/** Opens the events of a programme, and says of each item that changed. */
async function listen(url: string, cookie: string, signal: AbortSignal, hear: (number: number) => void) {
  const response = await fetch(url, { headers: { cookie, accept: "text/event-stream" }, signal });
  const reader = response.body?.getReader();
  if (response.status !== 200 || !reader) throw new Error(`The events were answered with ${response.status}`);
  const decoder = new TextDecoder();
  let rest = "";
  const read = async () => {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter((one) => one.startsWith("data: "))) {
        const { number } = JSON.parse(line.slice(6)) as { number?: number };
        if (number !== undefined) hear(number);
      }
    }
  };
  void read().catch((error: unknown) => { if (!signal.aborted) throw error; });
}
