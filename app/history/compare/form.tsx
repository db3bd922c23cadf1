import { Form } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { AnswerContext, type Answer } from "~/ui/answer";
import { Button } from "~/ui/button";
import { SelectField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import type { ComparisonData } from "./page.server";

/** Two dates, the way they are compared, and which items: one GET form. A day that is none keeps what was typed and says so. */
export function CompareForm({ comparison: { address, period, unreadable, choices, today } }: { comparison: ComparisonData }) {
  const t = useT();
  const errors = Object.fromEntries(unreadable.map((name) => [name, [{ key: "compare.form.unreadable" as const, values: { typed: address[name] } }]]));
  const answer: Answer = { errors, message: null, typed: Object.fromEntries(unreadable.map((name) => [name, address[name]])) };
  const { from, to, basis } = period ?? { from: address.from, to: address.to, basis: address.by || "stood" };
  const filtered = Boolean(address.sector || address.organisation || address.owner);
  return (
    <AnswerContext.Provider value={unreadable.length ? answer : null}>
      <Form method="get" key={JSON.stringify([from, to, basis, address])} aria-label={t("compare.form.label")} className="grid gap-3">
        <div className="flex flex-wrap items-start gap-x-5 gap-y-3">
          <DateField name="from" label={t("compare.form.from")} defaultValue={from} max={today} keyName="f" />
          <DateField name="to" label={t("compare.form.to")} defaultValue={to} max={today} />
          <SelectField name="by" label={t("compare.form.by")} defaultValue={basis} empty={null}
            choices={(["stood", "recorded"] as const).map((value) => ({ value, label: t(`compare.form.${value}`) }))} />
          <div className="pt-7"><Button kind="primary">{t("compare.form.submit")}</Button></div>
          {address.section ? <input type="hidden" name="section" value={address.section} /> : null}
        </div>
        <details open={filtered} className="text-small">
          <summary className="w-fit">{t("compare.form.more")}</summary>
          <div className="mt-2 grid max-w-4xl gap-x-5 gap-y-3 sm:grid-cols-3">
            <SelectField name="sector" label={t("compare.form.sector")} defaultValue={address.sector} empty={t("compare.form.any")} choices={choices.sectors} />
            <SelectField name="organisation" label={t("compare.form.organisation")} defaultValue={address.organisation} empty={t("compare.form.any")} choices={choices.organisations} />
            <SelectField name="owner" label={t("compare.form.owner")} defaultValue={address.owner} empty={t("compare.form.any")}
              choices={[{ value: "none", label: t("compare.form.nobody") }, ...choices.owners]} />
          </div>
        </details>
      </Form>
    </AnswerContext.Provider>
  );
}
