import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { TextArea } from "~/ui/text-fields";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";

type Props = { meeting: Meeting; base: string; side: { id: number; name: string } | null; lists: string; kept: number; answer?: Answer };

/** A list as it was received, in one field. */
export function DelegationPaste({ meeting, base, side, lists, kept, answer }: Props) {
  const t = useT();
  const consequence = kept ? `${t("delegations.paste.consequence")} ${t("delegations.paste.replaces", { count: kept })}` : t("delegations.paste.consequence");
  return (
    <MeetingPage meeting={meeting} base={base} current="delegations">
      <h2 className="mb-4 text-lead" dir="auto">{side ? t("delegations.paste.titleOf", { side: side.name }) : t("delegations.paste.titleOutside")}</h2>
      <ActForm answer={answer} submit={t("delegations.paste.submit")} back={lists} consequence={consequence} wide>
        <div className="max-w-5xl *:max-w-none">
          <TextArea name="list" label={t("delegations.paste.list")} hint={t("delegations.paste.hint")} rows={18} required autoFocus />
        </div>
      </ActForm>
    </MeetingPage>
  );
}
