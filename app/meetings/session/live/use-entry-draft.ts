import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { draftOf, type DraftView } from "./draft-keeper";
import { connectForm } from "./draft-fields";
import type { StoredDraft } from "./entry-draft";
import { outboxOf } from "./outbox-store";

const NOTHING: DraftView = { fields: {}, sign: "saved", other: null };
const deaf = () => () => undefined;

/**
 * Keeps what is typed into the form of a point, any field by its name: in this browser at once, on the server within a second, and gives it back
 * after whatever came in between. `stored` is the server's draft as the page was read. Set `form` as the form's ref, and key that form by its point.
 */
export function useEntryDraft(base: string, entryId: number | null, personId: number, stored: StoredDraft | null = null) {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const find = useCallback(() => (entryId === null ? null : draftOf(base, entryId, personId)), [base, entryId, personId]);
  const subscribe = useCallback((hear: () => void) => (find()?.onChange(hear) ?? deaf()), [find]);
  const view = useSyncExternalStore(subscribe, () => find()?.view() ?? NOTHING, () => NOTHING);
  const at = stored?.at ?? null;
  const read = useRef(stored);
  read.current = stored;

  // The same state of the server is the same draft, however often the page is read.
  useEffect(() => find()?.meet(read.current), [find, at]);

  useEffect(() => {
    const keeper = find();
    return form && keeper ? connectForm(form, keeper) : undefined;
  }, [form, find]);

  useEffect(() => {
    if (entryId === null) return;
    return outboxOf(base, personId).onTaken((parcel) => (parcel.entryId === entryId ? find()?.wake(true) : undefined));
  }, [base, personId, entryId, find]);

  return {
    form: setForm,
    fields: view.fields,
    sign: view.sign,
    /** Another text of this point, typed elsewhere. */
    other: view.other,
    takeOther: useCallback(() => find()?.takeOther(), [find]),
    dropOther: useCallback(() => find()?.dropOther(), [find]),
    /** Empties the form: what was in it is recorded, or given up. */
    clear: useCallback(() => find()?.clear(), [find]),
  };
}
