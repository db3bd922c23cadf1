import { ask, openAgent } from "../bench/http";
import { pause } from "./pause";
import type { Random } from "./random";
import type { Server } from "./servers";

/** What a request came to: an answer, or a connection that broke before one was whole. 503 says that nothing was done. */
export type Outcome = { lost: false; status: number; location: string; text: string; cookie: string } | { lost: true };

export type Browser = ReturnType<typeof openBrowser>;

/** One person's browser: its connections, its cookie, and the server it happens to reach. */
export function openBrowser(servers: readonly Server[], random: Random) {
  const agent = openAgent(4);
  let server = random.of(servers);
  let cookie = "";
  let timeouts = 0;

  async function send(path: string, post?: { type: string; body: string }): Promise<Outcome> {
    const url = new URL(path, server.origin).href;
    try {
      const answer = await within(ask({ agent, url, cookie, post, keep: true }));
      const set = [answer.headers["set-cookie"] ?? []].flat().map((one) => one.split(";")[0]).join("; ");
      return { lost: false, status: answer.status, location: String(answer.headers.location ?? ""), text: answer.body.toString(), cookie: set };
    } catch (error) {
      if (error === TOO_LATE) timeouts += 1;
      server = random.of(servers);
      await pause(250);
      return { lost: true };
    }
  }

  return {
    get: (path: string) => send(path),
    post: (path: string, form: { type: string; body: string }) => send(path, form),
    /** Goes over to any of the servers, as a balancer might send it. */
    wander() {
      server = random.of(servers);
    },
    async signIn(person: string) {
      const answer = await send("/sign-in/demo", { type: "application/x-www-form-urlencoded", body: `person=${person}` });
      if (!answer.lost && answer.status === 302) cookie = answer.cookie;
      return !answer.lost && answer.status === 302;
    },
    timeouts: () => timeouts,
    close: () => agent.destroy(),
  };
}

const PATIENCE = 30_000;
const TOO_LATE = new Error("no answer in time");

async function within<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => (timer = setTimeout(() => failed(TOO_LATE), PATIENCE)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
