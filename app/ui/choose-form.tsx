import { Form } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { formatNumber } from "./dates";
import { useTicked } from "./ticked";

/** The box of all rows of a page; without script the server reads from it what the page shows. */
export function PageChoice() {
  const t = useT();
  return <input type="checkbox" name="of" value="page" aria-label={t("many.choose.page")} />;
}

/** A list whose rows are ticked: how many match in words, what of its address goes along. `rows` are those shown; other rows begin unticked. */
export type Chosen = { total: string; keep: readonly (readonly [string, string])[]; rows: unknown; children: ReactNode };

type Props = Chosen & {
  /** Where what was chosen goes. */
  action: string;
  /** The name of the rows' boxes. */
  box: string;
  label: string;
  /** What can be done, as options of a choice. */
  options: ReactNode;
  more?: ReactNode;
};

/** The list as a form: what is ticked, or all that match, and what to do with it. */
export function ChooseForm({ total, keep, rows, children, action, box, label, options, more }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { count, whole } = useTicked(form, rows, box);
  return (
    <Form ref={form} method="get" action={action} data-many="" className="group">
      {keep.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
      {children}
      <div role="group" aria-label={label} data-screen=""
        className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper py-2 text-small group-has-[input:checked]:sticky group-has-[input:checked]:bottom-0 group-has-[input:checked]:z-10 group-has-[input:checked]:border-t group-has-[input:checked]:border-t-edge">
        <span aria-live="polite" className="min-w-20 text-quiet">{whole ? t("many.choose.whole") : count ? t("many.choose.selected", { total: formatNumber(count, intl) }) : t("many.choose.none")}</span>
        <label className="flex items-center gap-2"><input type="checkbox" name="of" value="all" />{t("many.choose.all", { total })}</label>
        <select name="act" defaultValue="" className="entry w-auto min-w-0 grow basis-40 sm:grow-0 sm:basis-auto" data-key="m" aria-label={t("many.choose.act")}>
          <option value="">{t("many.choose.act")}</option>
          {options}
        </select>
        <button className="button" data-size="small">{t("many.choose.go")}</button>
        <button type="reset" className="button invisible group-has-[input:checked]:visible" data-kind="quiet" data-size="small">{t("many.choose.clear")}</button>
        {more}
      </div>
    </Form>
  );
}
