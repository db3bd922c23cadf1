import { isRouteErrorResponse, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { addressOf, readAddress } from "./address";
import type { SessionData } from "./load-session.server";

const MOST_KEPT = 200;
const AGAIN = 2_000;
const kept = new Map<string, SessionData>();

const nameOf = ({ base }: Pick<SessionData, "base">, entry: number | null, item: number | null) => addressOf(base, { entry, item });

/** Keeps a page of the session as it was read, for the time that the server cannot be reached. */
export function keepPage(data: SessionData) {
  const name = nameOf(data, data.session?.entry?.id ?? null, data.address.item);
  kept.delete(name);
  kept.set(name, data);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
}

/** Reads the page; while the server cannot be reached, the page goes on from what was read last: what is recorded meanwhile waits in this browser. */
export async function readOrKeep({ request, serverLoader }: Pick<ClientLoaderFunctionArgs, "request" | "serverLoader">): Promise<SessionData> {
  try {
    const data = (await serverLoader()) as SessionData;
    keepPage(data);
    return data;
  } catch (error) {
    const answered = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
    const last = [...kept.values()].at(-1);
    if (answered || request.signal.aborted || !last || !new URL(request.url).pathname.startsWith(last.base)) throw error;
    await new Promise((go) => setTimeout(go, navigator.onLine ? Math.min(AGAIN, 300) : 0));
    return goOnFrom(last, request.url);
  }
}

/** The page of another point without its background: its place on the agenda, and what can be said of it. */
function goOnFrom(last: SessionData, url: string): SessionData {
  const address = readAddress(new URL(url).searchParams);
  const entryId = address.entry ?? last.session?.entry?.id ?? null;
  const found = kept.get(nameOf(last, entryId, address.item));
  const { session } = last;
  if (found || !session) return { ...(found ?? last), address };
  const place = session.agenda.findIndex(({ id }) => id === entryId);
  const point = session.agenda[place];
  if (!point) return { ...last, address };
  const entry = {
    id: point.id, number: point.number, kind: point.kind, title: point.title, item: null, query: "", body: null, minutes: point.minutes, presenter: "", standing: false, reasons: [],
    addedAfter: null, fromTheFloor: point.fromTheFloor, papers: [], outcomes: point.outcomes,
  };
  const forms = session.offers.forms.filter((form) => SAID.some((one) => one === form));
  return {
    ...last, address, draft: null,
    session: {
      ...session, entry, gone: false, before: session.agenda[place - 1]?.id ?? null, after: session.agenda[place + 1]?.id ?? null,
      point: null, around: null, group: null, recorded: [], offers: { ...session.offers, forms, statusActs: [] },
    },
  };
}

const SAID = ["noted", "decision", "information", "reservation", "note"] as const;
