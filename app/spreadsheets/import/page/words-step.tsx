import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import { useFieldAnswer, type Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { formatNumber } from "~/ui/dates";
import { describeField, FieldErrors } from "~/ui/field";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import type { ImportHead } from "./head.server";
import { StepFrame } from "./import-frame";
import { nameRest } from "./word-answers";
import type { WordChoices } from "./word-choices.server";
import type { ShownWord, ShownWords } from "./words.server";

type Props = { head: ImportHead; fields: readonly ShownWords[]; answer: Answer | undefined };

/** What the words of the table mean: those that nobody knows are asked, those that are known can be looked over. */
export function WordsStep({ head, fields, answer }: Props) {
  const t = useT();
  const labelOf = (name: string) => fields.flatMap(({ unknown, known }) => [...unknown, ...known]).find((word) => word.name === name)?.words ?? fields.find(({ field }) => field === name)?.label ?? null;
  return (
    <StepFrame head={head} step="words">
      {fields.length ? (
        <ActForm answer={answer} wide submit={t("importPages.save")} back={head.page} labelOf={labelOf}>
          <p className="max-w-text text-quiet">{t("importPages.words.help")}</p>
          {fields.map((shown) => <WordsOfField key={shown.field} shown={shown} />)}
        </ActForm>
      ) : <Empty title={t("importPages.words.none")} act={<ButtonLink to={`${head.page}/columns`}>{t("importPages.step.columns")}</ButtonLink>}>{t("importPages.words.noneHelp")}</Empty>}
    </StepFrame>
  );
}

function WordsOfField({ shown: { field, label, unknown, unknownMore, known, knownMore, choices } }: { shown: ShownWords }) {
  const t = useT();
  const { intl } = useLocale();
  const { errors } = useFieldAnswer(field, null);
  const total = formatNumber(known.length + knownMore, intl);
  return (
    <div id={field} tabIndex={-1}>
      <Panel title={label} count={unknown.length + unknownMore || undefined}>
        <div className="grid gap-3">
          <FieldErrors name={field} errors={errors} />
          {unknown.length ? <WordTable caption={t("importPages.words.unknown", { field: label })} words={unknown} choices={choices} /> : <p className="text-quiet">{t("importPages.words.allKnown")}</p>}
          {unknownMore ? <p>{t("importPages.words.more", { count: unknownMore, total: formatNumber(unknownMore, intl) })}</p> : null}
          {unknown.length > 1 ? <Rest name={nameRest(field)} choices={choices} /> : null}
          {known.length ? (
            <details>
              <summary>{t("importPages.words.known", { count: known.length + knownMore, total })}</summary>
              <div className="mt-2"><WordTable caption={t("importPages.words.knownOf", { field: label })} words={known} choices={choices} /></div>
            </details>
          ) : null}
        </div>
      </Panel>
    </div>
  );
}

function WordTable({ caption, words, choices }: { caption: string; words: readonly ShownWord[]; choices: WordChoices }) {
  const t = useT();
  return (
    <table className="register max-w-360">
      <caption className="sr-only">{caption}</caption>
      <thead><tr><th scope="col">{t("importPages.words.word")}</th><th scope="col" data-align="end">{t("importPages.words.count")}</th><th scope="col">{t("importPages.words.first")}</th><th scope="col">{t("importPages.words.means")}</th></tr></thead>
      <tbody>{words.map((word) => <WordRow key={word.name} word={word} choices={choices} />)}</tbody>
    </table>
  );
}

function WordRow({ word: { name, words, count, cell, answer, perhaps }, choices }: { word: ShownWord; choices: WordChoices }) {
  const t = useT();
  const { intl } = useLocale();
  const { errors, value } = useFieldAnswer(name, answer);
  const hint = perhaps ? t("importPages.words.perhaps", { meaning: perhaps }) : null;
  return (
    <tr>
      <td data-lead=""><label htmlFor={name} dir="auto" className="wrap-anywhere">{words}</label></td>
      <td data-align="end" data-label={t("importPages.words.count")}>{formatNumber(count, intl)}</td>
      <td data-label={t("importPages.words.first")} className="text-quiet">{cell}</td>
      <td className="w-full lg:w-96">
        <FieldErrors name={name} errors={errors} />
        <select className="entry" name={name} defaultValue={value} {...describeField(name, hint, errors)}>
          <option value="">{t("importPages.words.notYet")}</option>
          <MeaningOptions choices={choices} />
        </select>
        {hint ? <span id={`${name}-hint`} className="text-small text-quiet">{hint}</span> : null}
      </td>
    </tr>
  );
}

function MeaningOptions({ choices: { values, others } }: { choices: WordChoices }) {
  const groups = [...new Set(values.map(({ group }) => group))];
  const option = ({ value, label }: { value: string; label: string }) => <option key={value} value={value}>{label}</option>;
  return (
    <>
      {others.map(option)}
      {groups.map((group) => {
        const own = values.filter((value) => value.group === group).map(option);
        return group ? <optgroup key={group} label={group}>{own}</optgroup> : own;
      })}
    </>
  );
}

/** One answer for all words of a field that have none of their own. */
function Rest({ name, choices: { others } }: { name: string; choices: WordChoices }) {
  const t = useT();
  const { errors, value } = useFieldAnswer(name, null);
  return (
    <div className="grid max-w-text gap-1">
      <label htmlFor={name} className="font-semibold">{t("importPages.words.rest")}</label>
      <FieldErrors name={name} errors={errors} />
      <select className="entry" name={name} defaultValue={value} {...describeField(name, null, errors)}>
        <option value="">{t("importPages.words.ask")}</option>
        {others.map((one) => <option key={one.value} value={one.value}>{one.label}</option>)}
      </select>
    </div>
  );
}
