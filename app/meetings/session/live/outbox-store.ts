import { NOT_TAKEN, nextOrder, nextToSend, pauseAfter, readVerdict, showWaiting, signOf, type Away, type Parcel, type Sign, type Verdict, type Waiting } from "./outbox";
import { forgetParcel, keepParcel, makeId, outboxName, readParcels } from "./outbox-keep";

const LONGEST_SENDING = 20_000;
const MOST_TRIES = 3;

export type OutboxView = { waiting: Waiting[]; sign: Sign };

/** The outbox of one person for one meeting, in this tab. */
export type OutboxStore = {
  view: () => OutboxView;
  record: (fields: Record<string, string>) => string;
  drop: (id: string) => void;
  again: (id: string, fields: Record<string, string>) => void;
  /** Sends what can be sent, now. */
  wake: () => void;
  /** Calls at every change; and with the outcome, whenever the server has taken one. */
  onChange: (hear: () => void) => () => void;
  onTaken: (hear: (parcel: Parcel) => void) => () => void;
};

const stores = new Map<string, OutboxStore>();

/** One store a page, however many parts of it ask; it goes on sending when they are gone. */
export function outboxOf(base: string, personId: number): OutboxStore {
  const name = outboxName(personId, base);
  const store = stores.get(name) ?? openOutbox(name, base);
  stores.set(name, store);
  return store;
}

function openOutbox(name: string, base: string): OutboxStore {
  let [away, sending, attempts]: [Away, string | null, number] = [null, null, 0];
  let [running, wanted] = [false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: OutboxView = { waiting: [], sign: "saved" };
  const [changed, taken] = [new Set<() => void>(), new Set<(parcel: Parcel) => void>()];
  const tries = new Map<string, number>();

  const tell = () => {
    const parcels = readParcels(name);
    const next = { waiting: showWaiting(parcels, sending), sign: signOf(parcels, away, navigator.onLine) };
    if (JSON.stringify(next) !== JSON.stringify(shown)) shown = next;
    for (const hear of changed) hear();
  };
  const settle = (parcel: Parcel, verdict: Verdict): boolean => {
    const failed = (tries.get(parcel.id) ?? 0) + 1;
    if (verdict.is === "broken") tries.set(parcel.id, failed);
    if (verdict.is === "taken") forgetParcel(name, parcel.id);
    const refusal = verdict.is === "refused" ? verdict.answer : verdict.is === "broken" && failed >= MOST_TRIES ? NOT_TAKEN : null;
    if (refusal) keepParcel(name, { ...parcel, state: "refused", answer: refusal, refusedAt: nextOrder(readParcels(name), Date.now()) - 1 });
    const through = verdict.is === "taken" || refusal !== null;
    away = through ? null : verdict.is === "signedOut" ? "signedOut" : "offline";
    attempts = through ? 0 : attempts + 1;
    if (verdict.is === "taken") for (const hear of taken) hear(parcel);
    return through;
  };
  const sendAll = async () => {
    for (let parcel = nextToSend(readParcels(name)); parcel; parcel = nextToSend(readParcels(name))) {
      sending = parcel.id;
      tell();
      const verdict = await send(`${base}/outcomes?index`, parcel.fields);
      sending = null;
      if (!settle(parcel, verdict)) break;
    }
    clearTimeout(timer);
    if (away) timer = setTimeout(wake, pauseAfter(attempts));
    tell();
  };
  const wake = () => {
    wanted = true;
    if (!running) void run();
  };
  const run = async () => {
    running = true;
    while (wanted) {
      wanted = false;
      await alone(name, sendAll);
    }
    running = false;
  };

  window.addEventListener("storage", ({ key }) => (key === null || key.startsWith(name) ? (tell(), wake()) : undefined));
  for (const event of ["online", "focus", "pageshow"]) window.addEventListener(event, wake);
  window.addEventListener("offline", tell);
  tell();
  wake();

  const put = (parcel: Parcel) => {
    keepParcel(name, parcel);
    tell();
    wake();
  };
  return {
    view: () => shown,
    record(fields) {
      const id = fields.id || makeId();
      const order = nextOrder(readParcels(name), Date.now());
      put({ id, entryId: Number(fields.entry), fields: { ...fields, id }, order, at: new Date().toISOString(), state: "waiting", answer: null, refusedAt: null });
      return id;
    },
    drop(id) {
      if (id !== sending) forgetParcel(name, id);
      tell();
      wake();
    },
    again(id, fields) {
      const parcel = readParcels(name).find((one) => one.id === id);
      tries.delete(id);
      if (parcel && id !== sending) put({ ...parcel, fields: { ...fields, id }, state: "waiting", answer: null, refusedAt: null });
    },
    wake,
    onChange: (hear) => (changed.add(hear), () => void changed.delete(hear)),
    onTaken: (hear) => (taken.add(hear), () => void taken.delete(hear)),
  };
}

/** One tab sends at a time; where the browser has no locks, the ids still make each outcome one. */
async function alone(name: string, work: () => Promise<void>) {
  if (!("locks" in navigator)) return work();
  await navigator.locks.request(name, work);
}

/** Sends a form as the page's own script does, and says what became of it. */
export async function send(address: string, fields: Record<string, string>): Promise<Verdict> {
  try {
    const signal = AbortSignal.timeout(LONGEST_SENDING);
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields), headers: { Accept: "application/json" }, signal });
    const body: unknown = response.headers.get("Content-Type")?.includes("json") ? await response.json() : null;
    return readVerdict({ status: response.status, redirected: response.redirected, body });
  } catch {
    return { is: "away" };
  }
}
