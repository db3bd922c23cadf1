import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const EVERY_MS = 1000;

/** Draws the page afresh every second while it is in view: for work whose end is awaited. */
export function useEverySecond() {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (state !== "idle") return;
    const timer = setTimeout(() => document.hidden || revalidate(), EVERY_MS);
    const seen = () => document.hidden || revalidate();
    document.addEventListener("visibilitychange", seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [revalidate, state]);
}
