/** What is typed of a point, by the names of its fields; empty where nothing is. */
export type Fields = Record<string, string[]>;

/** A draft as the server holds it; `at` names this state of it. */
export type StoredDraft = { fields: Fields; at: string };

/** A draft as this browser holds it. */
export type KeptDraft = {
  fields: Fields;
  /** When it was last typed in. */
  at: string;
  /** The server's state that it goes on from; null: from nothing. */
  from: string | null;
  /** Whether the server has it as it stands. */
  sent: boolean;
};

/** Another text of the same point that was typed elsewhere, offered beside. */
export type OtherDraft = { fields: Fields; at: string };

export const isEmpty = (fields: Fields) => Object.keys(fields).length === 0;

/** Whether two hold the same, whatever the order of their fields. */
export function sameFields(a: Fields, b: Fields) {
  const text = (fields: Fields) => JSON.stringify(Object.entries(fields).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

const EMPTY: KeptDraft = { fields: {}, at: "", from: null, sent: true };

/** The browser's and the server's draft brought together: the newer goes on, and an older one that says something else is offered beside. */
export function settleDrafts(kept: KeptDraft | null, stored: StoredDraft | null): { draft: KeptDraft; other: OtherDraft | null } {
  if (!kept) return { draft: stored ? takeStored(stored) : EMPTY, other: null };
  if (!stored) {
    const gone = kept.sent && kept.from !== null && !isEmpty(kept.fields);
    return gone ? { draft: { ...EMPTY, at: kept.at }, other: offer(kept) } : { draft: { ...kept, from: null, sent: isEmpty(kept.fields) }, other: null };
  }
  if (sameFields(kept.fields, stored.fields)) return { draft: { ...kept, from: stored.at, sent: true }, other: null };
  if (kept.from === stored.at) return { draft: { ...kept, sent: false }, other: null };
  if (kept.sent || isEmpty(kept.fields)) return { draft: takeStored(stored), other: null };
  return kept.at > stored.at ? { draft: { ...kept, from: stored.at, sent: false }, other: stored } : { draft: takeStored(stored), other: offer(kept) };
}

const takeStored = ({ fields, at }: StoredDraft): KeptDraft => ({ fields, at, from: at, sent: true });
const offer = ({ fields, at }: OtherDraft): OtherDraft => ({ fields, at });

/** What to do with the server's state read afresh: it is news only where it is later than what this browser goes on from, and nothing waits here. */
export const isNews = (kept: KeptDraft, stored: StoredDraft | null) => stored !== null && kept.sent && stored.at > (kept.from ?? "") && !sameFields(kept.fields, stored.fields);
