import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { SideBand } from "~/ui/side-band";
import { addressOf } from "./address";
import type { RecordedView } from "./recorded";
import type { SessionView } from "./read-session.server";

type Props = { session: SessionView; base: string; programme: string; done: string | null; inSession: string };

/** What is recorded of the point, as it will read in the record, each with what it did. */
export function RecordedList({ session: { recorded, entry, point }, base, programme, done, inSession }: Props) {
  const t = useT();
  const last = [...recorded].reverse().find(({ mayTakeBack }) => mayTakeBack)?.id;
  const here = addressOf(base, { entry: entry?.id, item: entry?.item ? null : point?.number });
  return (
    <ol className="grid" aria-label={t("session.recorded.title")}>
      {recorded.map((one) => (
        <li key={one.id} id={`o-${one.id}`} className={`border-b border-rule py-2 ${one.id === done ? "-mx-3 bg-accent-wash px-3" : ""}`}>
          {one.onlySide === null ? <One one={one} {...{ base, programme, here, last, inSession }} /> : <SideBand side={one.onlySide}><One one={one} {...{ base, programme, here, last, inSession }} /></SideBand>}
        </li>
      ))}
    </ol>
  );
}

type OneProps = { one: RecordedView; base: string; programme: string; here: string; last: string | undefined; inSession: string };

const TONES: Partial<Record<RecordedView["standing"], string>> = { TAKEN: "text-good", DECIDED: "text-good", EFFECTIVE: "text-good", WAITING: "text-waiting", TO_PLENARY: "text-waiting", ON_SIGNATURE: "text-waiting" };

function One({ one, base, programme, here, last, inSession }: OneProps) {
  const t = useT();
  const { id, kind, words, language, item, standing, awaiting, concur, onlySide, by, time, published, mayTakeBack, objectTo } = one;
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-baseline gap-x-2 text-small text-quiet">
        <span className="font-semibold text-ink">{t(`outcomes.kind.${kind}`)}</span>{item ? <span className="tabular-nums">{item.reference}</span> : null}<span dir="auto">{t("session.recorded.by", { by, time })}</span>
        {published ? <span className="text-accent">{t("session.recorded.published")}</span> : null}
      </p>
      <p className="said" dir="auto" lang={language || undefined}>{words}</p>
      <p className={`text-small ${TONES[standing] ?? "text-quiet"}`}>
        {onlySide === null ? t(`session.recorded.effect.${standing}`) : t("session.recorded.note", { side: onlySide })}{awaiting ? <> <span dir="auto">{awaiting}.</span></> : null}
      </p>
      {concur || mayTakeBack || objectTo !== null ? (
        <div data-screen="" className="flex flex-wrap gap-2">
          {concur ? (
            <PostButton action={`/p/${programme}/recommendations/${concur.number}/proposals/${concur.proposal}/concur?${inSession}`} values={{ version: concur.version, to: here }} kind="primary" size="small" keyName="y">{t("session.recorded.concur")}</PostButton>
          ) : null}
          {objectTo !== null && item ? <ButtonLink to={`/p/${programme}/recommendations/${item.number}/entries/${objectTo}/object`} size="small" aria-label={t("session.recorded.objectNamed", { what: words.slice(0, 80) })}>{t("session.recorded.object")}</ButtonLink> : null}
          {mayTakeBack ? <PostButton action={`${base}/outcomes/${id}/take-back`} kind="quiet" size="small" keyName={id === last ? "z" : undefined} label={t("session.recorded.takeBackNamed", { what: words.slice(0, 80) })}>{t("session.recorded.takeBack")}</PostButton> : null}
        </div>
      ) : null}
    </div>
  );
}
