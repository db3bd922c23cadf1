import { useEffect, useRef, useState } from "react";
import { followLive } from "~/ui/live-source";
import type { Place } from "../page/agenda-column";

const BEAT = 15_000;

type Here = { base: string; programme: string; meetingId: number; entryId: number | null; writes: boolean; /** Only who records says where they are. */ recorder: boolean };

/** Says where one is and hears where the others are: told at once, asked again every quarter of a minute, silent without a connection. */
export function usePlaces({ base, programme, meetingId, entryId, writes, recorder }: Here, read: Place[]): Place[] {
  const [places, setPlaces] = useState(read);
  const address = `${base}/session/here`;
  const said = useRef("");

  useEffect(() => {
    if (!recorder) return;
    const say = () => void ask(address, { entry: String(entryId ?? ""), writes: writes ? "1" : "" }).then((found) => (found ? setPlaces(found) : undefined));
    const state = `${entryId}.${writes}`;
    if (said.current !== state) say();
    said.current = state;
    const timer = setInterval(() => (document.hidden ? undefined : say()), BEAT);
    return () => clearInterval(timer);
  }, [address, entryId, writes, recorder]);

  useEffect(() => {
    if (!recorder) return;
    const stop = followLive(programme, (told) => {
      if ("missed" in told || ("meeting" in told && told.meeting === meetingId && told.what === "places")) void ask(address).then((found) => (found ? setPlaces(found) : undefined));
    });
    const leave = () => void fetch(address, { method: "POST", body: new URLSearchParams({ gone: "1" }), keepalive: true }).catch(() => undefined);
    const back = () => (said.current = "");
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", back);
    return () => {
      stop();
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", back);
      leave();
    };
  }, [address, programme, meetingId, recorder]);

  return places;
}

async function ask(address: string, fields?: Record<string, string>): Promise<Place[] | null> {
  try {
    const response = await fetch(address, { ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}), headers: { Accept: "application/json" } });
    if (!response.ok || response.redirected) return null;
    return ((await response.json()) as { places?: Place[] }).places ?? null;
  } catch {
    return null;
  }
}
