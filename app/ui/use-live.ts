import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";

const PAUSE = 400;

/**
 * Draws the page afresh when somebody changes what it shows: one item by its number, or any of the programme. Listens only while the page is in
 * view and nothing is being sent; without it the page works all the same.
 */
export function useLive(programme: string, number?: number) {
  const { revalidate } = useRevalidator();
  const busy = useNavigation().state !== "idle";
  const now = useRef({ busy, revalidate });
  now.current = { busy, revalidate };

  useEffect(() => {
    let source: EventSource | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (now.current.busy ? draw() : now.current.revalidate()), PAUSE);
    };
    const hear = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as { number?: number; meeting?: number };
      if (event.meeting !== undefined) return;
      if (number === undefined || event.number === undefined || event.number === number) draw();
    };
    const close = () => {
      source?.close();
      source = null;
    };
    const open = () => {
      let first = true;
      source = new EventSource(`/live?programme=${encodeURIComponent(programme)}`);
      source.addEventListener("message", hear);
      source.addEventListener("open", () => {
        if (!first) draw();
        first = false;
      });
    };
    const follow = () => {
      if (document.hidden) return close();
      if (source) return;
      open();
      draw();
    };
    if (!document.hidden) open();
    document.addEventListener("visibilitychange", follow);
    window.addEventListener("pagehide", close);
    window.addEventListener("pageshow", follow);
    return () => {
      clearTimeout(timer);
      close();
      document.removeEventListener("visibilitychange", follow);
      window.removeEventListener("pagehide", close);
      window.removeEventListener("pageshow", follow);
    };
  }, [programme, number]);
}
