import { sayMessage } from "~/locales/say-message";
import { useLocale, useT } from "~/locales/use-t";
import { nameLanguage } from "~/programmes/languages";
import { ButtonLink } from "~/ui/button";
import { formatDay, formatInstant } from "~/ui/dates";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { Panel } from "~/ui/panel";
import { listWords } from "~/history/value-words";
import type { RecordStanding } from "./read-standing.server";
import type { Signature } from "./signature";

const DONE = ["sign", "conclude", "unsign", "addendum"] as const;

/** What was just done to the signatures of a record, as the address says it; nothing where that was something else. */
export function SigningDone({ done }: { done: string | null }) {
  const t = useT();
  const known = DONE.find((one) => one === done);
  return known ? <Notice tone="done">{t(`signing.done.${known}`)}</Notice> : null;
}

type Props = { base: string; zone: string; standing: RecordStanding };

/** Who has signed a record and who is awaited, a row a side; and once it is concluded, the way to its verification and its correction. */
export function Signatures({ base, zone, standing }: Props) {
  const t = useT();
  const { intl } = useLocale();
  const { kind, goesRound, sides, signatures, awaited, mine, conclusion, mayAdd } = standing;
  if (!goesRound && !conclusion) return null;
  const approved = kind === "MINUTES";
  return (
    <Panel id="signatures" title={t(approved ? "signing.signatures.title.approved" : "signing.signatures.title.signed")} acts={conclusion ? (
      <>
        <Link to={`${base}/record/verification`}>{t("signing.signatures.sheet")}</Link>
        {mayAdd ? <Link to={`${base}/record/addenda/new`}>{t("signing.signatures.addendum")}</Link> : null}
      </>
    ) : null}>
      <ul>
        {sides.map(({ code, name }) => {
          const given = signatures.find(({ side }) => side === code);
          return (
            <li key={code} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-rule py-2">
              <strong className="min-w-32"><bdi>{name}</bdi></strong>
              {given ? <Given given={given} base={base} /> : <span className={awaited.includes(code) ? "text-waiting" : "text-quiet"}>{t("signing.signatures.awaited")}</span>}
              {mine?.side === code ? (
                <span data-screen="" className="ms-auto">
                  <ButtonLink size="small" kind={mine.act === "sign" ? "primary" : "quiet"} to={`${base}/record/${mine.act}`}>
                    {t(mine.act === "unsign" ? "signing.signatures.unsign" : approved ? "signing.signatures.approve" : "signing.signatures.sign")}
                  </ButtonLink>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {conclusion ? <p className="mt-2 text-small text-quiet">{t("signing.signatures.concluded", { at: formatInstant(conclusion.at, intl, zone) })}</p> : null}
    </Panel>
  );
}

function Given({ given, base }: { given: Signature; base: string }) {
  const t = useT();
  const { intl } = useLocale();
  const { side, signatory, office, place, signedOn, languages, scan } = given;
  return (
    <span className="min-w-0 grow wrap-anywhere">
      <bdi>{[signatory, office].filter(Boolean).join(", ")}</bdi> · <bdi>{t("signing.signatures.given", { place, day: formatDay(signedOn, intl) })}</bdi>
      <span className="block text-small text-quiet">
        {t("signing.signatures.languages", { languages: listWords(languages.map((tag) => nameLanguage(tag, intl)), intl) })}
        {scan ? <> · <Link reloadDocument to={`${base}/record/scans/${encodeURIComponent(side)}`}><bdi>{t("signing.signatures.scan", { name: scan.name })}</bdi></Link></> : null}
      </span>
    </span>
  );
}

/** What was adopted and could not take effect, said where the record is read. */
export function Stopped({ conclusion }: Pick<RecordStanding, "conclusion">) {
  const t = useT();
  if (!conclusion?.stopped.length) return null;
  return (
    <Panel title={t("signing.stopped.title")}>
      <ul>{conclusion.stopped.map(({ reference, message }) => <li key={reference} className="border-b border-rule py-1">{t("signing.stopped.why", { reference, why: sayMessage(message, t) })}</li>)}</ul>
    </Panel>
  );
}
