import { useEffect, useState } from "react";
import type { Status } from "#db/enums";

export type Found = { number: number; reference: string; title: string; status: Status };

/** Recommendations for what was typed so far, asked of the programme's find route (`address`, else the page's); the latest answer wins. */
export function useFound(typed: string, address: string | null = null) {
  const [found, setFound] = useState<Found[]>([]);
  const [offline, setOffline] = useState(false);
  const [route] = useState(() => address ?? document.querySelector<HTMLElement>("[data-find]")?.dataset.find ?? null);
  const wanted = typed.trim();

  useEffect(() => {
    if (!route || wanted.length < 2) return setFound([]);
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(`${route}?q=${encodeURIComponent(wanted)}`, { signal: abort.signal, headers: { Accept: "application/json" } });
        if (!answer.ok) throw new Error(String(answer.status));
        setFound((await answer.json()) as Found[]);
        setOffline(false);
      } catch {
        if (!abort.signal.aborted) setOffline(true);
      }
    }, 120);
    return () => { clearTimeout(timer); abort.abort(); };
  }, [route, wanted]);

  return { found, offline, base: route?.replace(/\/find$/, "") ?? "" };
}
