import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

const rowsOf = (list: ParentNode | null | undefined) => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])].filter((row) => !row.hidden);
const stand = (row: HTMLElement | undefined) => (row?.querySelector<HTMLElement>("[data-open]") ?? row)?.focus({ preventScroll: true });

/** Before a row goes from its list: the focus goes to the next one, else to the one before it. */
export function standOnNext(form: HTMLElement) {
  const row = form.closest<HTMLElement>("[data-row]");
  const rows = rowsOf(row?.closest("[data-rows]"));
  const place = row ? rows.indexOf(row) : -1;
  const next = rows[place + 1] ?? rows[place - 1];
  if (row) row.removeAttribute("aria-current");
  if (row) row.hidden = true;
  next?.setAttribute("aria-current", "true");
  stand(next);
  next?.scrollIntoView({ block: "nearest" });
}

/** Keeps the focus on the row that had it where the list is drawn in another order; rows that were hidden and are still there are shown again. */
export function useStanding(list: RefObject<HTMLElement>, drawn: unknown) {
  const last = useRef<string | null>(null);
  useEffect(() => {
    for (const row of list.current?.querySelectorAll<HTMLElement>("[data-row][hidden]") ?? []) row.hidden = false;
    const lost = document.activeElement === document.body || document.activeElement === null;
    const row = last.current && lost ? list.current?.querySelector<HTMLElement>(`#${CSS.escape(last.current)}`) : null;
    if (!row) return;
    stand(row);
    row.scrollIntoView({ block: "nearest" });
  }, [list, drawn]);
  return {
    onFocus: (event: FocusEvent) => {
      last.current = event.target.closest<HTMLElement>("[data-row]")?.id ?? null;
    },
    onBlur: (event: FocusEvent) => {
      if (event.relatedTarget) last.current = null;
    },
  };
}
