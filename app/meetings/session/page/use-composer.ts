import { useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { useT } from "~/locales/use-t";
import { draftOf } from "../live/draft-keeper";
import { joinSigns, type Waiting } from "../live/outbox";
import { useEntryDraft } from "../live/use-entry-draft";
import { useOutbox } from "../live/use-outbox";
import { OUTCOME_FORMS, type OutcomeForm } from "../session";
import { addressOf } from "./address";
import type { SessionData } from "./load-session.server";
import { noteInstead } from "./typed";

type Asked = Pick<SessionData, "base" | "person" | "draft" | "address" | "screen"> & { session: NonNullable<SessionData["session"]> };

/** What one person does at the point that is open: choosing a form, recording, going on, putting right what was refused, showing it to the room. */
export function useComposer({ base, person, draft: stored, address, session, screen }: Asked) {
  const t = useT();
  const navigate = useNavigate();
  const going = useNavigation().state !== "idle";
  const { entry, point, after } = session;
  const entryId = entry?.id ?? null;
  const item = entry?.item ? null : (point?.number ?? null);
  const here = `${entryId}.${item}`;
  const outbox = useOutbox(base, person);
  const draft = useEntryDraft(base, entryId, person, stored);
  const [opened, setOpened] = useState<{ at: string; form: OutcomeForm | null }>({ at: here, form: address.form });
  const kept = formNamed(draft.fields.form?.[0]);
  const asked = opened.at === here ? opened.form : address.form;
  const form = asked && session.offers.forms.includes(asked) ? asked : null;
  const open = (next: OutcomeForm | null) => setOpened({ at: here, form: next });

  // What was being typed before the page was read anew is open again, once.
  const met = useRef("");
  useEffect(() => {
    if (!kept || met.current === here) return;
    met.current = here;
    setOpened((now) => (now.at === here && now.form ? now : { at: here, form: kept }));
  }, [kept, here]);

  const goOn = () => (after === null ? undefined : navigate(addressOf(base, { entry: after }), { preventScrollReset: true }));
  const place = { entry: String(entryId ?? ""), ...(item ? { item: String(item) } : {}) };

  return {
    form, open, going, draft, outbox, kept, here, item,
    sign: joinSigns(outbox.sign, draft.sign),
    noted: () => {
      if (going || entryId === null) return;
      outbox.record({ ...place, kind: "noted" });
      void goOn();
    },
    save: (element: HTMLFormElement, next: boolean) => {
      if (!element.reportValidity()) return;
      const version = draft.fields.version?.[0];
      outbox.record({ ...textsOf(element), ...place, ...(version ? { version } : {}) });
      met.current = here;
      draft.clear();
      open(null);
      if (next) void goOn();
    },
    leave: () => {
      met.current = here;
      open(null);
    },
    note: (one: Waiting) => outbox.again(one.id, noteInstead(one.fields, labelOf(one.fields.kind))),
    again: (one: Waiting) => outbox.again(one.id, point && one.entryId === entryId ? { ...one.fields, version: String(point.version) } : one.fields),
    /** Puts what was refused back where it was typed. */
    mend: (one: Waiting) => {
      const { id: _, kind, entry: at, item: of, ...fields } = one.fields;
      const refused = formNamed(kind);
      if (!refused) return;
      draftOf(base, one.entryId, person).put({ ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]])), form: [refused], ...(point ? { version: [String(point.version)] } : {}) });
      outbox.drop(one.id);
      open(refused);
      if (one.entryId !== entryId) void navigate(addressOf(base, { entry: Number(at), item: of ? Number(of) : null, form: refused }));
    },
    /** Shows the point with all that is recorded of it; again, where all of it is shown, takes it off. */
    publish: () => void outbox.publish(screen === entryId && session.recorded.every(({ published, mayPublish }) => published || !mayPublish) ? null : entryId),
  };

  function labelOf(kind: string | undefined) {
    const named = formNamed(kind);
    return named ? t(`session.outcome.forms.${named}`) : "";
  }
}

export type Composer = ReturnType<typeof useComposer>;

const formNamed = (name: string | undefined) => OUTCOME_FORMS.find((form) => form === name) ?? null;

const textsOf = (element: HTMLFormElement) => Object.fromEntries([...new FormData(element)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])));
