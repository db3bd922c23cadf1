import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { draftKey, findDraft, forgetDraft, forgetSent, keepDraft, readFields } from "~/ui/drafts";
import { usePerson } from "~/ui/person";

function useKey() {
  const person = usePerson();
  const { pathname } = useLocation();
  return person === null ? null : draftKey(person, pathname);
}

/** Within a form that was read or refused but not saved: what it holds is kept at once, so that it is there after a closed tab. */
export function KeepAtOnce() {
  const key = useKey();
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = place.current?.form;
    if (key && form) keepDraft(key, readFields(form));
  }, [key]);
  return <input ref={place} type="hidden" />;
}

/** Within a form whose page is the answer to its own sending: what was sent is saved and no draft any more. It goes before the form looks for one. */
export function ForgetSent({ basis, all }: { basis: string; all: boolean }) {
  const key = useKey();
  useEffect(() => {
    if (!key) return;
    forgetSent(key);
    const draft = all ? findDraft(key, Date.now()) : null;
    if (draft && draft.fields.basis?.[0] !== basis) forgetDraft(key);
  }, [key, basis, all]);
  return null;
}
