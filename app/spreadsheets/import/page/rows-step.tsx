import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import { useFieldAnswer, type Answer } from "~/ui/answer";
import { RadioField } from "~/ui/choice-fields";
import { formatNumber } from "~/ui/dates";
import { FieldErrors, Hint } from "~/ui/field";
import { Panel } from "~/ui/panel";
import { Table } from "~/ui/table";
import type { ImportHead } from "./head.server";
import { StepFrame } from "./import-frame";
import type { ShownRepeat, ShownRows } from "./rows.server";

type Props = { head: ImportHead; shown: ShownRows; answer: Answer | undefined };

const REPEATED = ["separate", "together", "skip"] as const;

/** What makes a row the same item as another: within the table, and when the table comes again. */
export function RowsStep({ head, shown: { columns, key, repeated, keys, rows, groups }, answer }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const labels = { key: t("importPages.rows.key"), repeated: t("importPages.rows.repeated") };
  return (
    <StepFrame head={head} step="rows">
      <ActForm answer={answer} wide submit={t("importPages.save")} back={head.page} labelOf={(name) => (name === "key" || name === "repeated" ? labels[name] : null)}>
        <KeyColumns columns={columns} chosen={key} label={labels.key} />
        {keys ? (
          <Panel title={t("importPages.rows.same", { count: keys, keys: formatNumber(keys, intl), rows: formatNumber(rows, intl) })}>
            <div className="grid gap-5">
              <Groups groups={groups} />
              {groups.length < keys ? <p className="text-small text-quiet">{t("importPages.rows.first", { shown: groups.length, total: formatNumber(keys, intl) })}</p> : null}
              <RadioField name="repeated" label={labels.repeated} defaultValue={repeated}
                choices={REPEATED.map((value) => ({ value, label: t(`importPages.rows.${value}`), hint: t(`importPages.rows.${value}Hint`) }))} />
            </div>
          </Panel>
        ) : <p className="text-quiet">{t(key.length ? "importPages.rows.noneSame" : "importPages.rows.noKey")}</p>}
      </ActForm>
    </StepFrame>
  );
}

function KeyColumns({ columns, chosen, label }: { columns: ShownRows["columns"]; chosen: readonly number[]; label: string }) {
  const t = useT();
  const { errors, all } = useFieldAnswer("key", chosen.map(String));
  return (
    <fieldset id="key" tabIndex={-1} aria-describedby="key-hint" className="grid gap-2">
      <legend className="mb-1 font-semibold">{label}</legend>
      <div className="max-w-text"><Hint name="key">{t("importPages.rows.keyHint")}</Hint></div>
      <FieldErrors name="key" errors={errors} />
      <div className="grid max-w-360 gap-x-6 sm:grid-cols-2 lg:grid-cols-4">
        {columns.map(({ index, letters, heading }) => (
          <label key={index} className="flex items-start gap-2 py-1">
            <input type="checkbox" name="key" value={index} defaultChecked={all.includes(String(index))} className="mt-1" />
            <span><span className="me-1 text-small text-quiet">{letters}</span><span dir="auto">{heading}</span></span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Groups({ groups }: { groups: readonly ShownRepeat[] }) {
  const t = useT();
  const { intl } = useLocale();
  const list = (words: readonly string[]) => new Intl.ListFormat(intl).format(words);
  return (
    <Table caption={t("importPages.rows.caption")} rows={groups} rowKey={({ key, rows }) => `${rows[0]?.number} ${key}`} columns={[
      { id: "key", label: t("importPages.rows.item"), lead: true, cell: ({ key, rows, differs }) => (
        <><span dir="auto" className="font-semibold">{key}</span> <span className="block text-small text-quiet">{differs.length
          ? t("importPages.rows.differs", { count: differs.length, rows: list(rows.map(({ number }) => String(number))), columns: list(differs) })
          : t("importPages.rows.nothingDiffers", { rows: list(rows.map(({ number }) => String(number))) })}</span></>
      ) },
      { id: "values", label: t("importPages.rows.what"), bare: true, cell: ({ rows, differs }) => (differs.length ? <Differing rows={rows} /> : null) },
    ]} />
  );
}

function Differing({ rows }: Pick<ShownRepeat, "rows">) {
  const t = useT();
  return (
    <ul>
      {rows.map(({ number, values }) => (
        <li key={number} className="flex flex-wrap gap-x-2">
          <span className="text-quiet tabular-nums">{t("importPages.rows.row", { number })}</span>
          {values.map(({ column, words }, index) => <span key={index}><span className="text-quiet">{column}: </span><span dir="auto" className="wrap-anywhere">{words || "–"}</span></span>)}
        </li>
      ))}
    </ul>
  );
}
