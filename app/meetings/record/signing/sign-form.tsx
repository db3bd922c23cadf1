import { useLocale, useT } from "~/locales/use-t";
import { listWords } from "~/history/value-words";
import { nameLanguage } from "~/programmes/languages";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { CheckboxGroup, CheckboxField } from "~/ui/choice-fields";
import { DateField } from "~/ui/date-field";
import { formatNumber } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Definitions } from "~/ui/panel";
import { FileField, TextField } from "~/ui/text-fields";
import { Hash } from "./hash";
import type { SignFormData } from "./open-signing.server";
import { SCAN_ACCEPT } from "./signature";
import type { KeptScan } from "./sign-form.server";

type Props = { base: string; side: { code: string; name: string }; form: SignFormData; maximum: number; answer?: (Answer & { kept?: KeptScan | null }) | null };

/** The form by which a co-chair gives their side's signature, or approval: first what it is given for, then where, when and by whom. */
export function SignatureForm({ base, side, form, maximum, answer }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { hash, kind, languages, unwritten, counts, others, values, bounds } = form;
  const act = kind === "MINUTES" ? "approve" : "sign";
  return (
    <ActForm answer={answer} files back={`${base}/record`} submit={t(`signing.submit.${act}`, { side: side.name })} consequence={(
      <div className="grid gap-2">
        <p>{t(`signing.consequence.${act}`, { side: side.name })}</p>
        <Definitions rows={[
          { term: t("signing.fields.hash"), value: <Hash value={hash} /> },
          { term: t("signing.fields.paragraphs"), value: formatNumber(counts.all, intl) },
          { term: t("signing.fields.agreed"), value: t("signing.fields.agreedOf", { agreed: formatNumber(counts.agreed, intl), all: formatNumber(counts.all, intl) }) },
          ...unwritten.map(({ language, count }) => ({ term: nameLanguage(language, intl), value: <span className="text-attention">{t("signing.fields.unwritten", { count })}</span> })),
        ]} />
        <p><Link to={`${base}/record`}>{t("signing.fields.read")}</Link></p>
        <p>{others.length ? t("signing.consequence.awaits", { sides: listWords(others, intl), count: others.length }) : t("signing.consequence.last")}</p>
      </div>
    )}>
      <input type="hidden" name="hash" value={hash} />
      <input type="hidden" name="side" value={side.code} />
      <TextField name="signatory" label={t("signing.fields.signatory")} required maxLength={200} defaultValue={values.signatory} autoComplete="off" autoFocus />
      <TextField name="office" label={t("signing.fields.office")} maxLength={200} defaultValue={values.office} />
      <TextField name="place" label={t("signing.fields.place")} required maxLength={200} defaultValue={values.place} />
      <DateField name="signedOn" label={t("signing.fields.signedOn")} required defaultValue={values.signedOn} min={bounds.min} max={bounds.max} />
      <CheckboxGroup name="languages" label={t("signing.fields.languages")} required defaultValue={languages.filter((tag) => !unwritten.some(({ language }) => language === tag))}
        choices={languages.map((tag) => ({ value: tag, label: nameLanguage(tag, intl) }))} />
      {answer?.kept ? <CheckboxField name="kept" label={answer.kept.name} hint={t("signing.fields.kept")} value={answer.kept.token} defaultChecked /> : null}
      <FileField name="scan" label={t("signing.fields.scan")} hint={t("signing.fields.scanHint", { maximum })} accept={SCAN_ACCEPT} />
    </ActForm>
  );
}
