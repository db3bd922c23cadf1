import { useT } from "~/locales/use-t";
import { TextField } from "~/ui/text-fields";

/** A new password and the same again. */
export function NewPasswordFields() {
  const t = useT();
  return (
    <>
      <TextField name="password" type="password" label={t("people.password.next")} hint={t("people.password.hint")} autoComplete="new-password" maxLength={200} required />
      <TextField name="passwordAgain" type="password" label={t("people.password.again")} autoComplete="new-password" maxLength={200} required />
    </>
  );
}
