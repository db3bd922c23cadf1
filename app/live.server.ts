import pg from "pg";
import { z } from "zod";
import { db } from "./db.server";
import { env } from "./env.server";
import { maySee } from "./history/audience.server";
import { log } from "./log.server";
import type { Actor } from "./people/actor";

const OfItem = z.object({ programmeId: z.number(), recommendationId: z.number(), audienceSideId: z.number().nullable() });
const OfMeeting = z.object({ programmeId: z.number(), meetingId: z.number(), what: z.string() });
const OfSource = z.object({ programmeId: z.number(), sourceId: z.number() });
type OfItem = z.infer<typeof OfItem>;

/** What a page hears: the number of an item that changed, a meeting and what of it, a source, or that it may have missed something. */
export type LiveEvent = { number: number } | { meeting: number; what: string } | { source: number } | { missed: true };

type Listener = { programmeId: number; actor: Pick<Actor, "side">; hear: (event: LiveEvent) => void; leave: () => void };
type Told = OfItem | z.infer<typeof OfMeeting> | z.infer<typeof OfSource>;
type Hub = {
  listeners: Set<Listener>;
  client: pg.Client | null;
  numbers: Map<number, number>;
  state: "idle" | "started" | "closed";
  /** Since when every change is known that a page may have missed; null while none is heard. */
  since: number | null;
  /** What was told lately, with when. */
  lately: { at: number; told: Told }[];
};

const MOST_NUMBERS = 200_000;
/** How long what was told is kept for pages that were drawn before they listened. */
const KEPT_FOR = 60_000;
const MOST_KEPT = 1_000;
const LONGEST_PAUSE = 30_000;
const held = globalThis as { followthroughLive?: Hub };
const hub: Hub = (held.followthroughLive ??= { listeners: new Set(), client: null, numbers: new Map(), state: "idle", since: null, lately: [] });

/**
 * Tells a page of every change that its reader may see, until it leaves; `leave` is called when the server closes. A page that was drawn so many
 * milliseconds ago is told what came since, or that it may have missed something.
 */
export function listen(listener: Listener, drawnAgo = 0): () => void {
  hub.listeners.add(listener);
  if (hub.state === "idle") start();
  if (drawnAgo > 0) catchUp(listener, Date.now() - drawnAgo);
  return () => void hub.listeners.delete(listener);
}

function catchUp(listener: Listener, from: number) {
  // Until the connection listens nothing is known: then everybody is told that they may have missed something.
  if (hub.since === null) return;
  if (from < hub.since) return listener.hear({ missed: true });
  for (const { at, told } of hub.lately) if (at >= from) void pass(told, [listener]);
}

/** How many pages listen here. */
export const countListeners = () => hub.listeners.size;

function start() {
  hub.state = "started";
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, leaveAll);
  void connect(0);
}

/** A server that closes does not wait for pages that listen. */
function leaveAll() {
  hub.state = "closed";
  void hub.client?.end().catch(() => {});
  for (const { leave } of [...hub.listeners]) leave();
}

/** One connection a process; after a lost one it waits a little longer each time, and says that something may have been missed. */
async function connect(attempt: number): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL, application_name: "followthrough live", keepAlive: true });
  let over = false;
  const again = (error?: unknown) => {
    if (over || hub.state === "closed") return;
    over = true;
    hub.client = null;
    hub.since = null;
    log.warn({ err: error }, "live: the connection was lost");
    void client.end().catch(() => {});
    setTimeout(() => void connect(attempt + 1), Math.min(LONGEST_PAUSE, 250 * 2 ** attempt)).unref();
  };
  client.on("error", again);
  client.on("end", () => again());
  client.on("notification", ({ payload }) => hearOf(payload));
  try {
    await client.connect();
    await client.query("LISTEN changes");
  } catch (error) {
    return again(error);
  }
  hub.client = client;
  hub.since = Date.now();
  hub.lately = [];
  for (const { hear } of [...hub.listeners]) hear({ missed: true });
  attempt = 0;
}

function hearOf(payload: string | undefined) {
  const at = Date.now();
  const told = z.union([OfItem, OfMeeting, OfSource]).safeParse(JSON.parse(payload ?? "null")).data;
  if (!told) return log.error({ payload }, "live: a change was not understood");
  hub.lately.push({ at, told });
  while (hub.lately.length > MOST_KEPT || (hub.lately[0]?.at ?? at) < at - KEPT_FOR) hub.since = (hub.lately.shift()?.at ?? at) + 1;
  void pass(told, [...hub.listeners]);
}

/** The pages of a meeting or a source draw from what their reader may see: that it changed is no secret. */
async function pass(told: Told, listeners: Listener[]) {
  if ("recommendationId" in told) return passItem(told, listeners).catch((error: unknown) => log.error({ err: error }, "live: a change was not passed on"));
  const event = "sourceId" in told ? { source: told.sourceId } : { meeting: told.meetingId, what: told.what };
  for (const listener of listeners) if (listener.programmeId === told.programmeId) listener.hear(event);
}

async function passItem(change: OfItem, listeners: Listener[]) {
  const concerned = listeners.filter((listener) => isFor(listener, change));
  if (!concerned.length) return;
  const number = await numberOf(change);
  if (number !== null) for (const listener of concerned) if (hub.listeners.has(listener)) listener.hear({ number });
}

/** Whether a page may know of a change: its own programme's, and of a side's room only its own. */
function isFor({ programmeId, actor }: Listener, change: OfItem) {
  return programmeId === change.programmeId && maySee(actor, change.audienceSideId);
}

/** A number never changes: asked once. */
async function numberOf({ recommendationId }: OfItem): Promise<number | null> {
  const known = hub.numbers.get(recommendationId);
  if (known !== undefined) return known;
  const found = await db.recommendation.findUnique({ where: { id: recommendationId }, select: { number: true } });
  if (!found) return null;
  if (hub.numbers.size >= MOST_NUMBERS) hub.numbers.clear();
  hub.numbers.set(recommendationId, found.number);
  return found.number;
}
