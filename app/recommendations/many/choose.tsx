import { Form } from "@remix-run/react";
import { useEffect, useRef, useState, type ReactNode, type RefObject } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { groupActs } from "./act-groups";
import type { ManyAct } from "./acts";
import { nameManyAct } from "./name-act";

/** The box of one row of the list. As light as it can be: there is one on every row. */
export const RowChoice = ({ number, reference }: { number: number; reference?: string }) =>
  <input type="checkbox" name="number" value={number} aria-label={reference ?? String(number)} />;

/** The box of all rows of a page; without script the server reads from it what the page shows. */
export function PageChoice() {
  const t = useT();
  return <input type="checkbox" name="of" value="page" aria-label={t("many.choose.page")} />;
}

type ChooseProps = { acts: readonly ManyAct[]; total: string; keep: readonly (readonly [string, string])[]; rows: unknown; children: ReactNode };

/** The list as a form: what is ticked, or all that match, and what to do with it. `rows` are those shown; other rows begin unticked. */
export function ChooseMany({ acts, total, keep, rows, children }: ChooseProps) {
  const t = useT();
  const { intl } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { count, whole } = useTicked(form, rows);
  return (
    <Form ref={form} method="get" action="many/new" data-many="" className="group">
      {keep.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
      {children}
      <div role="group" aria-label={t("many.choose.label")} data-screen=""
        className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper py-2 text-small group-has-[input:checked]:sticky group-has-[input:checked]:bottom-0 group-has-[input:checked]:z-10 group-has-[input:checked]:border-t group-has-[input:checked]:border-t-edge">
        <span aria-live="polite" className="min-w-20 text-quiet">{whole ? t("many.choose.whole") : count ? t("many.choose.selected", { total: formatNumber(count, intl) }) : t("many.choose.none")}</span>
        <label className="flex items-center gap-2"><input type="checkbox" name="of" value="all" />{t("many.choose.all", { total })}</label>
        <select name="act" defaultValue="" className="entry w-auto min-w-0 grow basis-40 sm:grow-0 sm:basis-auto" data-key="m" aria-label={t("many.choose.act")}>
          <option value="">{t("many.choose.act")}</option>
          {groupActs(acts).map(({ group, acts }) => (
            <optgroup key={group} label={t(`many.group.${group}`)}>{acts.map((act) => <option key={act} value={act}>{nameManyAct(act, t)}</option>)}</optgroup>
          ))}
        </select>
        <button className="button" data-size="small">{t("many.choose.go")}</button>
        <button type="reset" className="button invisible group-has-[input:checked]:visible" data-kind="quiet" data-size="small">{t("many.choose.clear")}</button>
        <Link to="many" className="ms-auto">{t("many.choose.earlier")}</Link>
      </div>
    </Form>
  );
}

const boxes = (form: HTMLFormElement, name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)];

/** How many rows are ticked, by boxes of this name; the page's box ticks all, and Shift everything between two. */
export function useTicked(form: RefObject<HTMLFormElement>, rows: unknown, name = "number") {
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
