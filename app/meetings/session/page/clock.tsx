import { useEffect, useState } from "react";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";

const SHOWN = "session-clock";
const BEAT = 5_000;

/** How long one has been at a point: in this browser alone, for who asks for it. */
export function Clock({ name, planned }: { name: string; planned: number | null }) {
  const t = useT();
  const [shown, setShown] = useState(false);
  const [spent, setSpent] = useState(0);
  useEffect(() => setShown(read(localStorage, SHOWN) === "1"), []);
  useEffect(() => {
    if (!shown) return;
    const key = `${SHOWN}:${name}`;
    const before = Number(read(sessionStorage, key)) || 0;
    const from = Date.now();
    const beat = () => {
      const now = before + (Date.now() - from);
      setSpent(now);
      write(sessionStorage, key, String(now));
    };
    beat();
    const timer = setInterval(beat, BEAT);
    return () => clearInterval(timer);
  }, [shown, name]);

  const minutes = t("session.agenda.minutes", { count: Math.floor(spent / 60_000) });
  const over = planned !== null && spent > planned * 60_000;
  const toggle = () => {
    write(localStorage, SHOWN, shown ? "" : "1");
    setShown(!shown);
  };
  return (
    <span className="ms-auto flex items-center gap-2 text-small">
      {shown ? <span role="timer" className={`tabular-nums ${over ? "text-attention" : "text-quiet"}`}>{planned === null ? t("session.clock.here", { minutes }) : t(over ? "session.clock.over" : "session.clock.of", { minutes, planned })}</span> : null}
      <Button type="button" size="small" kind="quiet" aria-pressed={shown} onClick={toggle}>{t(shown ? "session.clock.hide" : "session.clock.show")}</Button>
    </span>
  );
}

function read(storage: Storage, key: string) {
  try {
    return storage.getItem(key);
  } catch {
    return null;
  }
}

function write(storage: Storage, key: string, value: string) {
  try {
    storage.setItem(key, value);
  } catch { /* full or forbidden */ }
}
