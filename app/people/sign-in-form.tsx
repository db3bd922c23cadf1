import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { TextField } from "~/ui/text-fields";

/** E-mail address and password, and where to go after. */
export function SignInForm({ answer, to }: { answer: Answer | undefined; to: string | null }) {
  const t = useT();
  return (
    <div className="grid max-w-text gap-6">
      <ActForm answer={answer} submit={t("people.signIn.submit")}>
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <TextField name="email" type="email" label={t("people.signIn.email")} autoComplete="username" required />
        <TextField name="password" type="password" label={t("people.signIn.password")} autoComplete="current-password" required />
      </ActForm>
      <p className="text-small text-quiet">{t("people.signIn.forgotten")}</p>
    </div>
  );
}
