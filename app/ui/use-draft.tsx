import { useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { formatInstant } from "./dates";
import { draftKey, findDraft, forgetDraft, keepDraft, markSent, readFields, writeFields } from "./drafts";
import { usePerson } from "./person";

/** Keeps what is typed into a form until it is saved, and puts it back after a closed tab or an expired sign-in. */
export function useDraft(answered: boolean) {
  const form = useRef<HTMLFormElement>(null);
  const person = usePerson();
  const { pathname } = useLocation();
  const [restored, setRestored] = useState<string | null>(null);
  const sent = useRef(false);
  const idle = useNavigation().state === "idle";
  const key = person === null ? null : draftKey(person, pathname);

  useEffect(() => {
    const element = form.current;
    if (!element || !key) return;
    const draft = answered ? null : findDraft(key, Date.now());
    if (draft && JSON.stringify(draft.fields) !== JSON.stringify(readFields(element))) {
      writeFields(element, draft.fields);
      setRestored(draft.at);
    }
    let timer = 0;
    const keep = () => keepDraft(key, readFields(element));
    const onInput = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, 400);
    };
    const onSubmit = () => {
      clearTimeout(timer);
      keep();
      markSent(key, pathname);
      sent.current = true;
    };
    element.addEventListener("input", onInput);
    element.addEventListener("submit", onSubmit, true);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("input", onInput);
      element.removeEventListener("submit", onSubmit, true);
    };
  }, [key, pathname, answered]);

  useEffect(() => {
    if (!idle || !sent.current || !key) return;
    sent.current = false;
    if (answered) return;
    forgetDraft(key);
    setRestored(null);
  }, [idle, answered, key]);

  function discard() {
    if (key) forgetDraft(key);
    form.current?.reset();
    setRestored(null);
  }

  return { form, restored, discard };
}

/** Says that what was typed is back, and how to do without it. */
export function Restored({ at, discard }: { at: string | null; discard: () => void }) {
  const t = useT();
  const { intl } = useLocale();
  if (!at) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <p role="status" className="flex flex-wrap items-center gap-3 border-s-4 border-accent bg-accent-wash px-4 py-2">
      <span className="grow">{t("ui.form.restored", { when: formatInstant(at, intl, zone) })}</span>
      <button type="button" className="button" data-size="small" onClick={discard}>{t("ui.form.discard")}</button>
    </p>
  );
}
