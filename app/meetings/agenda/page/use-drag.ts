import { useRef, useState, type PointerEvent } from "react";

type Over = { id: number; after: boolean };
const placeOf = (list: Element | null) => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];

/** Takes a row by its handle to another place, with any pointer; `drop` is told the place, counted from one. */
export function useDrag(drop: (id: number, to: number) => void) {
  const [over, setOver] = useState<Over | null>(null);
  const dragged = useRef<number | null>(null);

  const at = ({ clientX, clientY, currentTarget }: PointerEvent): Over | null => {
    const row = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>("[data-row]");
    if (!row?.dataset.entry || row.parentElement !== currentTarget.closest("[data-rows]")) return null;
    const { top, height } = row.getBoundingClientRect();
    return { id: Number(row.dataset.entry), after: clientY > top + height / 2 };
  };
  const handle = (id: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = id;
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged.current === null) return;
      if (event.clientY < 60) window.scrollBy(0, -16);
      if (event.clientY > window.innerHeight - 60) window.scrollBy(0, 16);
      setOver(at(event));
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const rows = placeOf(event.currentTarget.closest("[data-rows]")).map(({ dataset }) => Number(dataset.entry));
      const target = dragged.current === null ? null : at(event);
      if (target && target.id !== id) drop(id, placeAfter(rows, id, target));
      dragged.current = null;
      setOver(null);
    },
    onPointerCancel: () => {
      dragged.current = null;
      setOver(null);
    },
  });
  return { over, handle, dragging: over ? dragged.current : null };
}

/** The place, counted from one, that a row has once it stands before or after another. */
export function placeAfter(rows: readonly number[], id: number, { id: target, after }: Over): number {
  const others = rows.filter((one) => one !== id);
  return others.indexOf(target) + (after ? 2 : 1);
}
