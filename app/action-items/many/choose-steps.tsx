import { Form } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { useLocale, useT } from "~/locales/use-t";
import { useTicked } from "~/recommendations/many/choose";
import { formatNumber } from "~/ui/dates";
import { STEP_ACTS } from "./acts";

type Props = { total: string; keep: readonly (readonly [string, string])[]; rows: unknown; children: ReactNode };

/** The list as a form: what is ticked, or all that match, and what to do with it. */
export function ChooseSteps({ total, keep, rows, children }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const form = useRef<HTMLFormElement>(null);
  const { count, whole } = useTicked(form, rows, "step");
  return (
    <Form ref={form} method="get" action="many" data-many="" className="group">
      {keep.map(([name, value], index) => <input key={index} type="hidden" name={name} value={value} />)}
      {children}
      <div role="group" aria-label={t("actionItems.many.label")} data-screen=""
        className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-rule bg-paper py-2 text-small group-has-[input:checked]:sticky group-has-[input:checked]:bottom-0 group-has-[input:checked]:z-10 group-has-[input:checked]:border-t group-has-[input:checked]:border-t-edge">
        <span aria-live="polite" className="min-w-20 text-quiet">{whole ? t("many.choose.whole") : count ? t("many.choose.selected", { total: formatNumber(count, intl) }) : t("many.choose.none")}</span>
        <label className="flex items-center gap-2"><input type="checkbox" name="of" value="all" />{t("many.choose.all", { total })}</label>
        <select name="act" defaultValue="" className="entry w-auto min-w-0 grow basis-40 sm:grow-0 sm:basis-auto" data-key="m" aria-label={t("many.choose.act")}>
          <option value="">{t("many.choose.act")}</option>
          {STEP_ACTS.map((act) => <option key={act} value={act}>{t(`actionItems.many.acts.${act}`)}</option>)}
        </select>
        <button className="button" data-size="small">{t("many.choose.go")}</button>
        <button type="reset" className="button invisible group-has-[input:checked]:visible" data-kind="quiet" data-size="small">{t("many.choose.clear")}</button>
      </div>
    </Form>
  );
}
