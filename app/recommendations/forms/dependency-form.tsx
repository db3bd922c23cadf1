import { useT } from "~/locales/use-t";
import { TextField } from "~/ui/text-fields";
import { NoteField } from "./entry-form";
import { LONGEST } from "./form-choices";

/** Which recommendation it waits for. */
export function DependencyForm({ prefix }: { prefix: string }) {
  const t = useT();
  return (
    <>
      <TextField name="dependsOn" label={t("forms.dependency.other")} hint={t("forms.dependency.otherHint", { prefix })} required maxLength={LONGEST.line} autoFocus />
      <NoteField act="addDependency" hint={t("forms.note.optional")} rows={3} autoFocus={false} />
    </>
  );
}
