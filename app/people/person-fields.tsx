import { useT } from "~/locales/use-t";
import { TextField } from "~/ui/text-fields";

/** A person's name and address. */
export function PersonFields({ person }: { person?: { name: string; email: string } }) {
  const t = useT();
  return (
    <>
      <TextField name="name" label={t("people.link.name")} hint={t("people.link.nameHint")} defaultValue={person?.name} maxLength={120} required autoFocus />
      <TextField name="email" type="email" label={t("people.signIn.email")} defaultValue={person?.email} maxLength={254} required />
    </>
  );
}
