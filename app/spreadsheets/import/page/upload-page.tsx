import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { formatNumber } from "~/ui/dates";
import { Page } from "~/ui/page";
import { FileField } from "~/ui/text-fields";
import sampleValues from "../../../../prisma/demo/training-register.csv?url";
import sampleWorkbook from "../../../../prisma/demo/training-register.xlsx?url";

type Props = { base: string; limits: { megabytes: number; rows: number; columns: number }; sample: boolean; answer: Answer | undefined };

/** The form that a table comes in by; nothing is written before its preview has been seen. */
export function UploadPage({ base, limits, sample, answer }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const crumbs = [{ to: `${base}/sources`, label: t("sources.title") }, { to: `${base}/imports`, label: t("imports.title") }];
  const { megabytes, rows, columns } = limits;
  return (
    <Page title={t("importPages.upload.title")} crumbs={crumbs} width="text">
      <ActForm answer={answer} files submit={t("importPages.upload.submit")} back={`${base}/imports`} labelOf={(name) => (name === "file" ? t("importPages.upload.file") : null)}
        consequence={<><p>{t("importPages.upload.will")}</p><p className="mt-1 text-small">{t("importPages.upload.comesBack")}</p></>}>
        <FileField name="file" label={t("importPages.upload.file")} required accept=".xlsx,.xlsm,.csv,.tsv,.txt"
          hint={t("importPages.upload.limits", { megabytes, rows: formatNumber(rows, intl), columns })} />
      </ActForm>
      {sample ? (
        <p className="mt-6 max-w-text text-quiet">
          {t("importPages.upload.sample")} <a href={sampleWorkbook} download="training-register.xlsx">{t("importPages.upload.sampleWorkbook")}</a> · <a href={sampleValues} download="training-register.csv">{t("importPages.upload.sampleValues")}</a>
        </p>
      ) : null}
    </Page>
  );
}
