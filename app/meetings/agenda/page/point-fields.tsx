import { useT } from "~/locales/use-t";
import { CheckboxField, RadioField, SelectField } from "~/ui/choice-fields";
import { TextField } from "~/ui/text-fields";
import type { PointForm } from "../agenda";

type Named = { id: number; name: string };
export type PointChoices = { views: readonly Named[]; bodies: readonly Named[]; candidates: readonly { number: number; reference: string; title: string }[] };

/** What each kind of point asks for before its minutes. */
export function KindFields({ kind, choices }: { kind: PointForm; choices: PointChoices }) {
  const t = useT();
  if (kind === "item") {
    return (
      <>
        <TextField name="item" label={t("agenda.add.item")} hint={t("agenda.add.itemHint")} required maxLength={200} autoFocus />
        {choices.candidates.length ? <RadioField name="number" label={t("agenda.add.meant")} choices={choices.candidates.map(({ number, reference, title }) => ({ value: String(number), label: title, mark: <span className="font-semibold tabular-nums">{reference}</span> }))} /> : null}
      </>
    );
  }
  const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      {kind === "group" ? <TextField name="address" label={t("agenda.add.address")} hint={t("agenda.add.addressHint")} maxLength={2_000} autoFocus /> : null}
      {kind === "group" && choices.views.length ? <SelectField name="view" label={t("agenda.add.view")} choices={options(choices.views)} /> : null}
      {kind === "report" ? <SelectField name="body" label={t("agenda.add.body")} choices={options(choices.bodies)} required autoFocus /> : null}
      <TitleField kind={kind} />
    </>
  );
}

/** How a point that is no recommendation is called. */
export function TitleField({ kind, value }: { kind: PointForm; value?: string }) {
  const t = useT();
  const label = kind === "topic" ? t("agenda.add.topic") : kind === "pause" ? t("agenda.add.pause") : t("agenda.add.heading");
  return <TextField name="title" label={label} hint={kind === "group" || kind === "report" ? t("agenda.add.headingHint") : undefined} defaultValue={value} required={kind === "topic"} maxLength={300} autoFocus={kind === "topic" || kind === "pause"} />;
}

type Lasting = { minutes?: string; presenter?: string; standing?: boolean };

/** How long, by whom, and whether it comes back. A recommendation never stands on each agenda. */
export function LastingFields({ kind, minutes, presenter, standing, autoFocus }: Lasting & { kind: PointForm; autoFocus?: boolean }) {
  const t = useT();
  return (
    <>
      <TextField name="minutes" label={t("agenda.add.minutes")} defaultValue={minutes} inputMode="numeric" maxLength={5} autoFocus={autoFocus} />
      {kind === "pause" ? null : <TextField name="presenter" label={t("agenda.add.presenter")} hint={t("agenda.add.presenterHint")} defaultValue={presenter} maxLength={200} />}
      {kind === "item" ? null : <CheckboxField name="standing" label={t("agenda.add.standing")} defaultChecked={standing} />}
    </>
  );
}
