import { useT } from "~/locales/use-t";
import { TextField } from "~/ui/text-fields";
import type { ShownPoint } from "../edit-form.server";
import { LastingFields, TitleField } from "./point-fields";

/** A point's fields, and what was shown of them: of two people who change the same, the second is told. */
export function EditFields({ point: { kind, title, query, minutes, presenter, standing } }: { point: ShownPoint }) {
  const t = useT();
  const drawn = { drawnTitle: title, drawnQuery: query, drawnMinutes: minutes, drawnPresenter: presenter, ...(standing ? { drawnStanding: "yes" } : {}) };
  return (
    <>
      {Object.entries(drawn).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {kind === "item" ? null : <TitleField kind={kind} value={title} />}
      {kind === "group" ? <TextField name="address" label={t("agenda.add.addressKept")} hint={t("agenda.add.addressHint")} defaultValue={query} maxLength={2_000} required /> : null}
      <LastingFields kind={kind} minutes={minutes} presenter={presenter} standing={standing} autoFocus={kind === "item"} />
    </>
  );
}
