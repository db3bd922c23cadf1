import type { RecordKind, Precision } from "#db/enums";
import { useLocale, useT } from "~/locales/use-t";
import { ButtonLink } from "~/ui/button";
import { formatDay, formatInstant, formatNumber, formatPeriod } from "~/ui/dates";
import { Definitions, Panel } from "~/ui/panel";
import { Notice } from "~/ui/notice";
import type { RecordCheck } from "./check-record.server";
import { Hash } from "./hash";
import type { Addendum, RecordConclusion } from "./record-file";
import type { Signature } from "./signature";

type Props = {
  base: string;
  programme: string;
  zone: string;
  heading: { body: string; kind: RecordKind; title: string; place: string; heldOn: string; precision: Precision };
  sides: { code: string; name: string }[];
  contentHash: string;
  signatures: Signature[];
  conclusion: RecordConclusion;
  checks: { name: RecordCheck["name"]; right: boolean }[];
  addenda: Pick<Addendum, "number" | "paragraph" | "addedAt" | "hash">[];
};

/** One page that proves a concluded record, apart from it: what was signed, by whom, under which hashes, and how anybody checks it. */
export function VerificationSheet(props: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { base, programme, zone, heading, contentHash, conclusion, addenda, checks, signatures } = props;
  const scanned = signatures.some(({ scan }) => scan);
  const at = (instant: string) => formatInstant(instant, intl, zone);
  const { seal } = conclusion;
  return (
    <div className="grid gap-6" data-stack="">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2>{t("signing.verification.of")}</h2>
        <span data-screen=""><ButtonLink size="small" to={`${base}/record.json`} reloadDocument>{t("signing.verification.export")}</ButtonLink></span>
      </div>
      <Definitions rows={[
        { term: t("signing.verification.what"), value: <bdi>{[t(`meetings.recordKind.${heading.kind}`), heading.body, programme].filter(Boolean).join(" · ")}</bdi> },
        { term: t("signing.verification.session"), value: <bdi>{[heading.title, formatPeriod(heading.heldOn, heading.precision, t, intl), heading.place].filter(Boolean).join(" · ")}</bdi> },
        { term: t("signing.verification.concluded"), value: at(conclusion.at) },
        { term: t("signing.verification.contentHash"), value: <Hash value={contentHash} /> },
        { term: t("signing.verification.seal"), value: <><Hash value={seal.hash} /><span className="block text-small text-quiet">{t("signing.verification.items", { count: seal.items, at: at(seal.sealedAt) })}</span></> },
        { term: t("signing.verification.hash"), value: <><Hash value={conclusion.hash} /><span className="block text-small text-quiet">{t("signing.verification.hashHint")}</span></> },
      ]} />
      <Signed {...props} />
      <Panel title={t("signing.verification.addenda")}>
        {addenda.length ? <Definitions rows={addenda.map(({ number, hash, addedAt }) => ({ term: t("signing.addenda.name", { number: formatNumber(number, intl) }), value: <><Hash value={hash} /><span className="block text-small text-quiet">{at(addedAt)}</span></> }))} />
          : <p className="py-1 text-quiet">{t("signing.verification.noAddenda")}</p>}
      </Panel>
      <Panel title={t("signing.verification.result")}>
        <div className="mb-2"><Notice tone={checks.every(({ right }) => right) ? "done" : "attention"}>{t(checks.every(({ right }) => right) ? "signing.verification.fine" : "signing.verification.broken")}</Notice></div>
        <ul className="grid gap-0.5 print:hidden">
          {checks.map(({ name, right }) => (
            <li key={name} className="flex flex-wrap justify-between gap-x-4 border-b border-rule py-1">
              <span>{t(`signing.verification.checks.${name}`)}</span>
              <strong className={right ? "text-good" : "text-attention"}>{name === "scan" && right && !scanned ? t("signing.verification.noScans") : t(right ? "signing.verification.yes" : "signing.verification.no")}</strong>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t("signing.verification.how")}>
        <p>{t("signing.verification.howPage")}</p>
        <p className="mt-2">{t("signing.verification.howCommand")} <code dir="ltr" className="text-small whitespace-nowrap">{t("signing.verification.commandHistory")}</code></p>
        <p className="mt-2">{t("signing.verification.howFile")} <code dir="ltr" className="text-small whitespace-nowrap">{t("signing.verification.commandFile")}</code></p>
        <p className="mt-2">{t("signing.verification.howPaper")}</p>
      </Panel>
    </div>
  );
}

function Signed({ heading, sides, signatures }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const nameOf = (code: string) => sides.find((one) => one.code === code)?.name ?? code;
  return (
    <Panel title={t(heading.kind === "MINUTES" ? "signing.verification.approvals" : "signing.verification.signatures")}>
      <Definitions rows={signatures.map(({ side, signatory, office, place, signedOn, scan }) => ({
        term: <bdi>{nameOf(side)}</bdi>,
        value: (
          <>
            <bdi>{[signatory, office].filter(Boolean).join(", ")}</bdi> · <bdi>{t("signing.signatures.given", { place, day: formatDay(signedOn, intl) })}</bdi>
            {scan ? <span className="block text-small text-quiet">{t("signing.verification.scan", { sha256: "" })}<Hash value={scan.sha256} /></span> : null}
          </>
        ),
      }))} />
    </Panel>
  );
}
