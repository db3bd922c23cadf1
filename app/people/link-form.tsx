import type { LinkPurpose } from "#db/enums";
import type { MessageKey } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { TextField } from "~/ui/text-fields";
import { NewPasswordFields } from "./new-password-fields";

export const LINK_TITLES = {
  FIRST_ADMINISTRATOR: "people.link.firstTitle",
  INVITATION: "people.link.invitationTitle",
  PASSWORD_RESET: "people.link.resetTitle",
  GONE: "people.link.goneTitle",
} as const satisfies Record<LinkPurpose | "GONE", MessageKey>;

const HELP = {
  FIRST_ADMINISTRATOR: "people.link.firstHelp",
  INVITATION: "people.link.invitationHelp",
  PASSWORD_RESET: "people.link.resetHelp",
} as const satisfies Record<LinkPurpose, MessageKey>;

type Props = { purpose: LinkPurpose; person: { name: string; email: string } | null; answer: Answer | undefined };

/** What a one-time link asks: who one is, where it is not known yet, and the password. */
export function LinkForm({ purpose, person, answer }: Props) {
  const t = useT();
  const first = purpose === "FIRST_ADMINISTRATOR";
  return (
    <ActForm answer={answer} submit={t(first ? "people.link.create" : "people.link.set")} consequence={t(HELP[purpose], { email: person?.email ?? "" })}>
      {purpose === "PASSWORD_RESET" ? null : (
        <TextField name="name" label={t("people.link.name")} hint={t("people.link.nameHint")} defaultValue={person?.name} autoComplete="name" maxLength={120} required />
      )}
      {first ? <TextField name="email" type="email" label={t("people.signIn.email")} autoComplete="username" maxLength={254} required /> : null}
      {person ? <input type="hidden" autoComplete="username" value={person.email} readOnly /> : null}
      <NewPasswordFields />
    </ActForm>
  );
}
