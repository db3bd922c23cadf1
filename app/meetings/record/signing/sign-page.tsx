import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Answer } from "~/ui/answer";
import { ButtonLink } from "~/ui/button";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import type { SignFormData } from "./open-signing.server";
import { SignatureForm } from "./sign-form";
import type { KeptScan } from "./sign-form.server";

type Props = {
  base: string;
  side: { code: string; name: string };
  hindrance: "concluded" | "signed" | "notCirculated" | null;
  form: SignFormData | null;
  maximum: number;
  answer?: (Answer & { kept?: KeptScan | null }) | null;
};

/** What a co-chair comes to: the form; or why there is nothing to sign now, and where to go. */
export function SignPage({ base, side, hindrance, form, maximum, answer }: Props) {
  const t = useT();
  const comments = form?.comments ?? [];
  if (form && hindrance === null && !comments.length) return <SignatureForm base={base} side={side} form={form} maximum={maximum} answer={answer} />;
  const refusal = answer?.message;
  return (
    <div className="grid max-w-text gap-4">
      {refusal ? <Notice tone="attention">{sayMessage(refusal, t)}</Notice> : null}
      {hindrance ? <Notice tone="attention">{t(`signing.none.${hindrance}`, { side: side.name })}</Notice> : <Unresolved base={base} comments={comments} />}
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={`${base}/record`}>{t("signing.fields.read")}</ButtonLink>
        {hindrance === "signed" ? <ButtonLink kind="quiet" to={`${base}/record/unsign`}>{t("signing.unsign.title")}</ButtonLink> : null}
      </p>
    </div>
  );
}

function Unresolved({ base, comments }: { base: string; comments: SignFormData["comments"] }) {
  const t = useT();
  const count = comments.reduce((all, one) => all + one.count, 0);
  return (
    <>
      <Notice tone="attention">{t("signing.unresolved", { count })}</Notice>
      <ul className="grid gap-1">
        {comments.map(({ key, number }) => <li key={key}><Link to={`${base}/record?whole=1#${number ? `p-${number}` : key}`}>{number ? t("signing.toComments", { number }) : t("signing.toUnnumbered")}</Link></li>)}
      </ul>
    </>
  );
}
