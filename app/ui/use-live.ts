import { useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { followLive, type Told } from "./live-source";

const PAUSE = 400;

/**
 * Draws the page afresh when somebody changes what it shows: one item by its number, or any of the programme. Listens only while the page is in
 * view and nothing is being sent; without it the page works all the same.
 */
export function useLive(programme: string, number?: number) {
  useDrawOn(programme, PAUSE, (told) => "missed" in told || ("number" in told && (number === undefined || told.number === number)));
}

/** Draws the page afresh, so long after it, on what `concerns` it of all that is told of a programme. */
export function useDrawOn(programme: string, pause: number, concerns: (told: Told) => boolean) {
  const { revalidate } = useRevalidator();
  const busy = useNavigation().state !== "idle";
  const now = useRef({ busy, revalidate, concerns });
  now.current = { busy, revalidate, concerns };

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = () => {
      clearTimeout(timer);
      timer = setTimeout(() => (now.current.busy ? draw() : now.current.revalidate()), pause);
    };
    const stop = followLive(programme, (told) => (now.current.concerns(told) ? draw() : undefined));
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [programme, pause]);
}
