import { draftKey } from "~/ui/drafts";
import { isEmpty, isNews, sameFields, settleDrafts, type Fields, type KeptDraft, type OtherDraft, type StoredDraft } from "./entry-draft";
import { pauseAfter, type Sign } from "./outbox";
import { readKept, sendDraft, writeKept, type Kept } from "./draft-keep";

const PAUSE = 400;
const LONGEST_PAUSE = 900;

export type DraftView = { fields: Fields; sign: Sign; other: OtherDraft | null };
/** `typed`: in the form itself, so that it need not be drawn again. */
type Hear = (typed: boolean) => void;

/** What one person types of one point: kept in the browser at once, on the server within a second. */
export type DraftKeeper = {
  view: () => DraftView;
  type: (fields: Fields) => void;
  /** Puts something into the form, as if it was typed. */
  put: (fields: Fields) => void;
  clear: () => void;
  takeOther: () => void;
  dropOther: () => void;
  /** What the server said when the page was read. */
  meet: (stored: StoredDraft | null) => void;
  /** Sends what is not sent yet; `again`: even what was sent, where the server may have let go of it. */
  wake: (again?: boolean) => void;
  onChange: (hear: Hear) => () => void;
};

const keepers = new Map<string, DraftKeeper>();

/** One keeper a page for each point; it goes on sending when the page shows another. */
export function draftOf(base: string, entryId: number, personId: number): DraftKeeper {
  const key = draftKey(personId, `${base}/session#${entryId}`);
  const keeper = keepers.get(key) ?? openKeeper(key, (kept, leaving) => sendDraft(`${base}/session/draft`, personId, entryId, kept, leaving));
  keepers.set(key, keeper);
  return keeper;
}

function openKeeper(key: string, send: (kept: KeptDraft, leaving: boolean) => ReturnType<typeof sendDraft>): DraftKeeper {
  let kept: Kept = readKept(key) ?? { draft: null, other: null };
  let [sign, sending, met, attempts, since] = ["saved" as Sign, false, false, 0, 0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown: DraftView = { fields: kept.draft?.fields ?? {}, sign, other: kept.other };
  const hearers = new Set<Hear>();

  const tell = (typed = false) => {
    const next = { fields: kept.draft?.fields ?? {}, sign, other: kept.other };
    if (JSON.stringify(next) !== JSON.stringify(shown)) shown = next;
    for (const hear of hearers) hear(typed);
  };
  const put = (next: Partial<Kept>, typed = false) => {
    kept = { ...kept, ...next };
    writeKept(key, kept);
    tell(typed);
  };
  const later = (pause: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), pause);
  };
  const flush = async (leaving = false) => {
    clearTimeout(timer);
    const going = kept.draft;
    if (!going || going.sent || sending || !met) return;
    [sending, since] = [true, 0];
    const answer = await send(going, leaving);
    sending = false;
    const through = answer.is === "kept" || answer.is === "changed";
    attempts = through ? 0 : attempts + 1;
    sign = answer.is === "kept" || answer.is === "changed" ? "saving" : answer.is;
    const now = kept.draft ?? going;
    if (answer.is === "kept") {
      const same = sameFields(now.fields, going.fields);
      sign = same ? "saved" : "saving";
      put({ draft: { ...now, from: answer.at, sent: same } }, true);
      if (!same) later(PAUSE);
    } else if (answer.is === "changed") {
      put({ draft: { ...now, from: answer.draft.at }, other: answer.draft }, true);
      later(0);
    } else {
      tell(true);
      if (answer.is !== "refused") later(pauseAfter(attempts));
    }
  };
  const change = (fields: Fields, typed: boolean) => {
    if (kept.draft ? sameFields(kept.draft.fields, fields) : isEmpty(fields)) return;
    if (sign === "saved" || sign === "refused") sign = "saving";
    put({ draft: { fields, at: new Date().toISOString(), from: kept.draft?.from ?? null, sent: false } }, typed);
    since ||= Date.now();
    if (attempts === 0) later(Math.max(0, Math.min(PAUSE, since + LONGEST_PAUSE - Date.now())));
  };
  const wake = (again = false) => {
    if (again && kept.draft && !isEmpty(kept.draft.fields)) kept = { ...kept, draft: { ...kept.draft, sent: false } };
    void flush();
  };

  window.addEventListener("storage", (event) => {
    if (event.key !== key) return;
    kept = readKept(key) ?? { draft: null, other: null };
    sign = kept.draft && !kept.draft.sent ? "saving" : "saved";
    tell();
  });
  for (const event of ["online", "focus"]) window.addEventListener(event, () => wake());
  window.addEventListener("offline", () => tell(true));
  window.addEventListener("pagehide", () => void flush(true));
  document.addEventListener("visibilitychange", () => (document.hidden ? void flush(true) : wake()));

  return {
    view: () => shown,
    type: (fields) => change(fields, true),
    put: (fields) => change(fields, false),
    clear: () => (change({}, false), void flush()),
    takeOther: () => {
      const [mine, other] = [kept.draft, kept.other];
      if (!other) return;
      kept = { ...kept, other: mine && !isEmpty(mine.fields) ? { fields: mine.fields, at: mine.at } : null };
      change(other.fields, false);
    },
    dropOther: () => put({ other: null }, true),
    meet: (stored) => {
      if (met && !(kept.draft && isNews(kept.draft, stored))) return;
      met = true;
      const { draft, other } = settleDrafts(kept.draft, stored);
      sign = draft.sent ? "saved" : "saving";
      put({ draft, other: other ?? kept.other });
      wake();
    },
    wake,
    onChange: (hear) => (hearers.add(hear), () => void hearers.delete(hear)),
  };
}
