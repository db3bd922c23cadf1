import { useLocale, useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import type { ComposedRecord } from "../record";
import { saySession, tellDelegate } from "../exports/record-words";

type Record = Omit<ComposedRecord, "parts">;

/** What the record is of: body, session, when and where. */
export function RecordHeading({ record }: { record: Record }) {
  const t = useT();
  const { intl } = useLocale();
  const { heading, programme } = record;
  return (
    <header className="grid gap-1 text-center font-serif">
      <p dir="auto" className="text-small text-quiet">{[programme.name, heading.body].filter(Boolean).join(" · ")}</p>
      <h2 className="text-title">{t(`meetings.recordKind.${heading.kind}`)}</h2>
      <p dir="auto" className="text-lead">{heading.title}</p>
      <p dir="auto">{saySession(heading, { t, intl, timeZone: heading.timeZone })}</p>
      {programme.notice ? <p dir="auto" className="mt-1 text-small text-quiet">{programme.notice}</p> : null}
    </header>
  );
}

/** The delegations in protocol order, and the agenda. */
export function RecordPreamble({ record: { delegations, sides, agenda, programme } }: { record: Record }) {
  const t = useT();
  const { intl } = useLocale();
  const words = { t, intl, timeZone: "UTC" };
  const nameOf = (code: string) => sides.find((side) => side.code === code)?.name ?? code;
  return (
    <>
      {delegations.length ? (
        <section aria-label={t("papers.record.delegations")} className="grid gap-4 sm:grid-cols-2">
          {delegations.map(({ side, delegates }) => (
            <div key={side} className="min-w-0">
              <h3 className="mb-1 font-serif">{side ? t("papers.record.delegationOf", { side: nameOf(side) }) : t("papers.record.observers")}</h3>
              <ol className="grid gap-0.5">
                {delegates.map((one, index) => {
                  const [name, office, organisation, role] = tellDelegate(one, words);
                  return <li key={index} dir="auto"><span className="font-serif">{name}</span><span className="text-small text-quiet">{[office, organisation].filter(Boolean).map((said) => `, ${said}`).join("")}{role ? ` (${role})` : ""}</span></li>;
                })}
              </ol>
            </div>
          ))}
        </section>
      ) : null}
      {agenda.length ? (
        <section aria-label={t("papers.record.agenda")}>
          <h3 className="mb-1 font-serif">{t("papers.record.agenda")}</h3>
          <ol className="grid gap-0.5 font-serif">
            {agenda.filter(({ number }) => number).map(({ entryId, number, title, item, fromTheFloor }) => (
              <li key={entryId} dir="auto" className="grid grid-cols-[2rem_minmax(0,1fr)]">
                <span className="tabular-nums">{number}.</span>
                <span>{item ? <Link to={`/p/${programme.key}/recommendations/${item.number}`} className="me-1 font-sans text-small">{item.reference}</Link> : null}<bdi>{title}</bdi>{fromTheFloor ? <span className="text-small text-quiet"> ({t("papers.record.floor")})</span> : null}</span>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}
