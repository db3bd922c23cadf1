/** What an entry is called in addresses and anchors: its version in the joint history, `PK-3` in a side's own room. */
export type EntryPlace = { side: string | null; version: number };

/** `12`, or `PK-3`. */
export const nameEntry = ({ side, version }: EntryPlace) => (side === null ? String(version) : `${side}-${version}`);

/** The place a name stands for; null for what names none. */
export function readEntryName(name: string | null | undefined): EntryPlace | null {
  const [, side, version] = /^(?:([^/\s]{1,40})-)?([1-9]\d{0,8})$/.exec(name ?? "") ?? [];
  return version ? { side: side ?? null, version: Number(version) } : null;
}
