/** What is told of a programme: an item that changed, a part of a meeting, a source, that the connection is there (again), or that something may have been missed. */
export type Told = { number: number } | { meeting: number; what: string } | { source: number } | { missed: true } | { connected: boolean };

type Source = { hearers: Set<(told: Told) => void>; close: () => void };

const LONGEST_PAUSE = 15_000;
/** What passes between a page's being asked for and the clock here, at its opening and later. */
const MARGIN = { document: 2_000, page: 100 };
const sources = new Map<string, Source>();

let askedAt: number | null = null;

/** Notes that the data of another page are asked for now: what changes from here on it may not show. */
export function notePageAsked() {
  askedAt = performance.now();
}

const drawnAgo = () => Math.ceil(performance.now() - (askedAt ?? 0) + (askedAt === null ? MARGIN.document : MARGIN.page));

/** Hears what changes in a programme while the page is in view, over one connection a page, however many parts of it listen. */
export function followLive(programme: string, hear: (told: Told) => void): () => void {
  const address = `/live?programme=${encodeURIComponent(programme)}`;
  const source = sources.get(address) ?? openSource(address);
  sources.set(address, source);
  source.hearers.add(hear);
  return () => {
    source.hearers.delete(hear);
    if (source.hearers.size) return;
    source.close();
    sources.delete(address);
  };
}

function openSource(address: string): Source {
  const hearers = new Set<(told: Told) => void>();
  const tell = (told: Told) => [...hearers].forEach((hear) => hear(told));
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [lost, missed] = [0, false];

  const open = () => {
    clearTimeout(timer);
    source = new EventSource(`${address}&drawn-ago=${missed ? 0 : drawnAgo()}`);
    source.addEventListener("message", ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as Told));
    source.addEventListener("open", () => {
      tell({ connected: true });
      if (missed) tell({ missed: true });
      [lost, missed] = [0, true];
    });
    source.addEventListener("error", () => {
      tell({ connected: false });
      // What the browser gives up, a server that starts again for instance, is asked for again here.
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, Math.min(LONGEST_PAUSE, 1_000 * 2 ** lost++));
    });
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const follow = () => {
    if (document.hidden) return close();
    if (!source) open();
  };
  const online = () => {
    if (source?.readyState === EventSource.OPEN || document.hidden) return;
    close();
    open();
  };
  if (!document.hidden) open();
  else missed = true;
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", follow);
  window.addEventListener("online", online);
  return {
    hearers,
    close: () => {
      close();
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", follow);
      window.removeEventListener("online", online);
    },
  };
}
