import { pause } from "../pause";
import { TOKEN, type Stage } from "./stage";

export type Follower = {
  /** Outcomes that each item's page shows, as it was last drawn. */
  shown: Map<number, string[]>;
  /** When each was first seen. */
  seen: Map<string, number>;
  /** How often its events broke off and came back. */
  returns: number;
  leave: () => void;
};

/** Somebody who only looks on: hears of changes, and draws the page of each item anew, as a browser does. */
export function follow(stage: Stage, cookie: string): Follower {
  const { origin, programme } = stage;
  const leaving = new AbortController();
  const items = [...new Set(stage.points.map(({ item }) => item))];
  const wanted = new Set<number>();
  const follower: Follower = { shown: new Map(), seen: new Map(), returns: -1, leave: () => leaving.abort() };
  let drawing = false;

  async function draw() {
    if (drawing) return;
    drawing = true;
    for (let [item] = wanted; item !== undefined && !leaving.signal.aborted; [item] = wanted) {
      wanted.delete(item);
      const html = await read(`${origin}/p/${programme}/recommendations/${item}`).catch(() => null);
      if (html === null) {
        wanted.add(item);
        await pause(100);
        continue;
      }
      const tokens = [...new Set(html.match(TOKEN))];
      follower.shown.set(item, tokens);
      for (const token of tokens) if (!follower.seen.has(token)) follower.seen.set(token, performance.now());
    }
    drawing = false;
  }

  async function read(url: string) {
    const response = await fetch(url, { headers: { Cookie: cookie }, redirect: "manual", signal: leaving.signal });
    if (response.status !== 200) throw new Error(String(response.status));
    return response.text();
  }

  async function hear() {
    const response = await fetch(`${origin}/live?programme=${programme}`, { headers: { Cookie: cookie, Accept: "text/event-stream" }, signal: leaving.signal });
    follower.returns += 1;
    for (const item of items) wanted.add(item);
    void draw();
    const decoder = new TextDecoder();
    let rest = "";
    const reader = response.body?.getReader();
    for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
      const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines.filter((one) => one.startsWith("data: "))) {
        const { number, missed } = JSON.parse(line.slice(6)) as { number?: number; missed?: boolean };
        for (const item of items) if (missed || item === number) wanted.add(item);
        void draw();
      }
    }
  }

  void (async () => {
    while (!leaving.signal.aborted) {
      await hear().catch(() => {});
      await pause(100);
    }
  })();
  return follower;
}
