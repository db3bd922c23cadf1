import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import { useFound } from "~/ui/palette-search";
import { FloorChoices } from "./floor-choices";

/** Finds any recommendation and adds it as raised from the floor: as it is typed, or, without script, on a page of its own. */
export function FloorFinder({ base }: { base: string }) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const { found, offline } = useFound(typed, base.replace(/\/meetings\/\d+$/, "/find"));
  const [first] = found;
  const form = useRef<HTMLFormElement>(null);
  // The keys of the session are not to be written into the search.
  const leave = () => {
    form.current?.reset();
    setTyped("");
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
  return (
    <section aria-label={t("session.floor.title")} className="grid gap-2 border-t border-rule pt-2">
      <Form ref={form} method="get" action={`${base}/session/floor`} role="search" className="flex gap-2"
        onKeyDown={({ key, currentTarget }) => (key === "Escape" ? (currentTarget.reset(), setTyped("")) : undefined)}
        onSubmit={(event) => { if (!first) return; event.preventDefault(); document.getElementById(`floor-${first.number}`)?.click(); }}>
        <input type="search" name="q" className="entry min-h-8 py-1" data-key="/" dir="auto" maxLength={200} autoComplete="off" aria-label={t("session.floor.label")} placeholder={`${t("session.floor.title")}  /`}
          onChange={(event) => setTyped(event.currentTarget.value)} />
        <noscript><Button size="small">{t("session.floor.find")}</Button></noscript>
      </Form>
      {found.length ? <FloorChoices base={base} found={found} added={leave} /> : null}
      {typed.trim().length > 1 && !found.length && offline ? <p className="text-small text-waiting">{t("session.floor.offline")}</p> : null}
    </section>
  );
}
