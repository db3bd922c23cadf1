import { useEffect, useState, type RefObject } from "react";

const boxes = (form: HTMLFormElement, name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];

/** How many rows are ticked, by boxes of this name; the page's box ticks all, and Shift everything between two. */
export function useTicked(form: RefObject<HTMLFormElement>, rows: unknown, name: string) {
  const [ticks, setTicks] = useState({ count: 0, whole: false });
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let last: HTMLInputElement | null = null;
    const page = element.querySelector<HTMLInputElement>("input[value=page]");
    const recount = () => {
      const all = boxes(element, name);
      const ticked = all.filter(({ checked }) => checked).length;
      setTicks({ count: ticked, whole: element.querySelector("input[value=all]:checked") !== null });
      if (!page) return;
      page.checked = ticked > 0 && ticked === all.length;
      page.indeterminate = ticked > 0 && ticked < all.length;
    };
    const click = ({ target, shiftKey }: MouseEvent) => {
      if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
      const all = boxes(element, name);
      if (target === page) for (const box of all) box.checked = page.checked;
      if (target.name !== name) return recount();
      if (shiftKey && last) for (const box of all.slice(...between(all.indexOf(last), all.indexOf(target)))) box.checked = target.checked;
      last = target;
      recount();
    };
    const reset = () => setTimeout(recount);
    recount();
    element.addEventListener("click", click);
    element.addEventListener("reset", reset);
    return () => {
      element.removeEventListener("click", click);
      element.removeEventListener("reset", reset);
    };
  }, [form, rows, name]);
  return ticks;
}

const between = (a: number, b: number): [number, number] => [Math.min(a, b), Math.max(a, b) + 1];
