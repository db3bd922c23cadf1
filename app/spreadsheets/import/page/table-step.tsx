import { Fragment } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import { DELIMITERS } from "~/spreadsheets/reading/csv-dialect";
import { ActForm } from "~/ui/act-form";
import { useFieldAnswer, type Answer } from "~/ui/answer";
import { CheckboxField, SelectField } from "~/ui/choice-fields";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-fields";
import type { ImportHead } from "./head.server";
import { StepFrame } from "./import-frame";
import { FirstRows, SheetFacts, type ShownSheet } from "./sheet-look";
import type { ShownTable } from "./table.server";

const LINE_ENDS = { "\n": "lf", "\r\n": "crlf", "\r": "cr" } as const;
const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" } as const;

type Props = { head: ImportHead; table: ShownTable; answer: Answer | undefined };

/** How the file was read: its sheets, its headings, its letters; shown, and to be said otherwise. */
export function TableStep({ head, table, answer }: Props) {
  const t = useT();
  const { sheets, chosen, header, warnings, isText } = table;
  const sheet = sheets.find(({ name }) => name === chosen);
  return (
    <StepFrame head={head} step="table">
      {warnings.length ? <Notice tone="waiting">{warnings.map((message, index) => <span key={index} className="block">{sayMessage(message, t)}</span>)}</Notice> : null}
      <ActForm answer={answer} wide submit={t("importPages.table.submit")} back={head.page} labelOf={(name) => (name in LABELS ? t(LABELS[name as keyof typeof LABELS]) : null)}>
        {isText ? <ReadAs table={table} /> : <Sheets sheets={sheets} chosen={chosen} />}
        <div className="max-w-44"><TextField name="header" label={t("importPages.table.header")} hint={t("importPages.table.headerHint")} inputMode="numeric" defaultValue={header === null ? "" : String(header)} /></div>
        {isText && sheet ? <div className="grid gap-2"><SheetFacts sheet={sheet} /><FirstRows sheet={sheet} most={8} /></div> : null}
        <Repair table={table} />
      </ActForm>
    </StepFrame>
  );
}

const LABELS = { sheet: "importPages.table.sheet", encoding: "importPages.table.encoding", delimiter: "importPages.table.delimiter", header: "importPages.table.header" } as const;

function Sheets({ sheets, chosen }: { sheets: readonly ShownSheet[]; chosen: string }) {
  const t = useT();
  const { value } = useFieldAnswer("sheet", chosen);
  return (
    <fieldset id="sheet" tabIndex={-1} className="grid min-w-0 gap-4">
      <legend className="mb-1 font-semibold">{t("importPages.table.sheet")}</legend>
      {sheets.map((sheet) => (
        <div key={sheet.name} className="grid min-w-0 gap-1">
          <label className="flex flex-wrap items-baseline gap-2">
            <input type="radio" name="sheet" value={sheet.name} defaultChecked={sheet.name === value} className="translate-y-0.5" />
            <span dir="auto" className="font-semibold">{sheet.name}</span> <SheetFacts sheet={sheet} />
          </label>
          {sheet.name === chosen ? <FirstRows sheet={sheet} /> : <details><summary className="text-small">{t("importPages.table.look")}</summary><div className="mt-1"><FirstRows sheet={sheet} most={3} /></div></details>}
        </div>
      ))}
    </fieldset>
  );
}

function ReadAs({ table: { encoding, encodings, delimiter, lineEnd } }: { table: ShownTable }) {
  const t = useT();
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
      <SelectField name="encoding" label={t("importPages.table.encoding")} empty={null} defaultValue={encoding} choices={encodings.map((value) => ({ value, label: t(`importPages.encoding.${value}`) }))} />
      <SelectField name="delimiter" label={t("importPages.table.delimiter")} empty={null} defaultValue={delimiter}
        choices={DELIMITERS.map((value) => ({ value, label: t(`importPages.delimiter.${DELIMITER_NAMES[value]}`) }))} />
      {lineEnd ? <p className="pb-2 text-small text-quiet">{t("importPages.table.lineEnds", { ends: t(`importPages.lineEnd.${LINE_ENDS[lineEnd]}`) })}</p> : null}
    </div>
  );
}

function Repair({ table: { repair, mojibake, escaped, examples } }: { table: ShownTable }) {
  const t = useT();
  if (!repair && !mojibake && !escaped) return null;
  return (
    <Panel title={t("importPages.table.damaged")}>
      <div className="grid gap-3">
        {mojibake ? <p>{t("importPages.table.mojibake", { count: mojibake })}</p> : null}
        {escaped ? <p>{t("importPages.table.escaped", { count: escaped })}</p> : null}
        {examples.length ? (
          <dl className="grid max-w-text grid-cols-[5rem_minmax(0,1fr)] gap-x-3 gap-y-1">
            {examples.map(({ before, after }, index) => (
              <Fragment key={index}>
                <dt className="text-small text-quiet">{t("importPages.table.before")}</dt><dd dir="auto" className="said">{before}</dd>
                <dt className="text-small text-quiet">{t("importPages.table.after")}</dt><dd dir="auto" className="said mb-2">{after}</dd>
              </Fragment>
            ))}
          </dl>
        ) : null}
        <CheckboxField name="repair" label={t("importPages.table.repair")} hint={t("importPages.table.repairHint")} defaultChecked={repair} />
      </div>
    </Panel>
  );
}
