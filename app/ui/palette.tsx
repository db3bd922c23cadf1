import { useNavigate } from "@remix-run/react";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useT } from "~/locales/use-t";
import { fireKey, listKeyed, type Keyed } from "./keyed";
import { Dialog } from "./keys-dialog";
import { useFound } from "./palette-search";
import { StatusShape } from "./status-mark";

type Line = { id: string; label: string; key?: string; act: () => void; found?: Parameters<typeof StatusShape>[0]["status"] };

/** Commands of the page and recommendations by reference or word: type, arrow keys, Enter. */
export function Palette({ close }: { close: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const [keyed] = useState(listKeyed);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { found, offline, base } = useFound(typed);

  const commands = keyed.filter((one) => matches(one, typed)).map((one): Line => ({ id: `c-${one.key}`, label: one.label, key: one.key, act: () => fireKey(one.key) }));
  const results = found.map((one): Line => ({
    id: `r-${one.number}`, label: `${one.reference}  ${one.title}`, found: one.status, act: () => navigate(`${base}/recommendations/${one.number}`),
  }));
  const lines = typed.trim().length > 1 ? [...results, ...commands] : [...commands, ...results];
  const current = Math.min(at, lines.length - 1);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    void list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [current]);

  function run(line: Line | undefined) {
    if (!line) return;
    close();
    setTimeout(line.act);
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step) setAt((current + step + lines.length) % Math.max(lines.length, 1));
    else if (event.key === "Enter") run(lines[current]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog close={close} labelledBy="palette-title" className="mt-[12vh]">
      <h2 id="palette-title" className="sr-only">{t("ui.palette.title")}</h2>
      <input type="text" role="combobox" aria-expanded="true" aria-controls="palette-lines" aria-activedescendant={lines[current]?.id} aria-autocomplete="list"
        aria-label={t("ui.palette.label")} placeholder={t("ui.palette.label")} value={typed} onKeyDown={onKeyDown} autoFocus dir="auto"
        onChange={(event) => { setTyped(event.currentTarget.value); setAt(0); }}
        className="w-full border-b border-rule bg-paper px-4 py-3 text-lead outline-none" />
      <ul ref={list} id="palette-lines" role="listbox" aria-label={t("ui.palette.title")} className="max-h-[50vh] overflow-auto py-1">
        {lines.map((line, index) => (
          <li key={line.id} id={line.id} role="option" aria-selected={index === current} onClick={() => run(line)}
            className="flex cursor-pointer items-baseline gap-2 px-4 py-1.5 aria-selected:bg-accent-wash hover:bg-raised">
            {line.found ? <StatusShape status={line.found} /> : null}
            <span className="grow" dir="auto">{line.label}</span>
            {line.key ? <kbd className="key">{line.key}</kbd> : null}
          </li>
        ))}
      </ul>
      <p role="status" className="border-t border-rule px-4 py-1.5 text-small text-quiet">
        {offline ? t("ui.palette.offline") : lines.length ? t("ui.palette.results", { count: lines.length }) : t("ui.palette.nothing")}
      </p>
    </Dialog>
  );
}

function matches({ label, key }: Keyed, typed: string) {
  const wanted = typed.trim().toLocaleLowerCase();
  return key !== "Escape" && (!wanted || label.toLocaleLowerCase().includes(wanted));
}
