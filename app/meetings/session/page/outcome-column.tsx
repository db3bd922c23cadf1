import { Form } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { SaveSign } from "../live/save-sign";
import type { OutcomeAnswer } from "../take-outcome.server";
import { addressOf } from "./address";
import type { Place } from "./agenda-column";
import { ComposerView } from "./composer";
import type { SessionData } from "./load-session.server";
import { OtherText } from "./other-text";
import type { SessionView } from "./read-session.server";
import { RecordedList } from "./recorded-list";
import type { Composer } from "./use-composer";
import { WaitingList } from "./waiting-list";

type Props = { data: SessionData; session: SessionView; places: readonly Place[]; answer: OutcomeAnswer | undefined; composer: Composer; inSession: string };

/** The outcome of the point: who else is here, what to record, what is on its way, what is recorded. */
export function OutcomeColumn({ data: { base, address, programmeKey, recordable, screen }, session, places, answer, composer, inSession }: Props) {
  const t = useT();
  const { entry, recorded, keeper } = session;
  const here = places.filter(({ entryId }) => entryId === entry?.id);
  const { outbox: { waiting, drop }, note, again, mend, draft, sign } = composer;
  const of = (id: number | undefined) => session.agenda.find((one) => one.id === id)?.number ?? "–";
  const elsewhere = waiting.filter(({ entryId, state }) => entryId !== entry?.id && state === "refused");
  return (
    <section aria-label={t("session.outcome.title")} className="grid content-start gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 border-b border-edge pb-1"><h2 className="text-base">{t("session.outcome.title")}</h2><SaveSign at={sign} /></div>
      {here.map(({ name, writes }) => <p key={name} className="text-small text-waiting" dir="auto" role="status">{t(writes ? "session.others.writing" : "session.others.here", { name })}</p>)}
      {draft.other ? <OtherText other={draft.other} take={draft.takeOther} drop={draft.dropOther} /> : null}
      {answer && answer.typed.kind !== composer.form ? <ErrorSummary answer={answer} /> : null}
      {recordable ? <ComposerView session={session} base={base} phrase={address.phrase} answer={answer} composer={composer} /> : null}
      <WaitingList waiting={waiting.filter(({ entryId }) => entryId === entry?.id)} {...{ note, again, mend, drop }} />
      {elsewhere.map(({ id, entryId }) => <p key={id} className="text-small"><Link to={addressOf(base, { entry: entryId })}>{t("session.refused.elsewhere", { number: of(entryId) })}</Link></p>)}
      <Panel title={t("session.recorded.title")} acts={keeper && entry ? <Publish base={base} entry={entry.id} shown={screen === entry.id} recorded={recorded} publish={composer.publish} /> : null}>
        {recorded.length ? <RecordedList session={session} base={base} programme={programmeKey} done={address.done} inSession={inSession} /> : <p className="text-quiet">{t("session.recorded.none")}</p>}
      </Panel>
    </section>
  );
}

type PublishProps = { base: string; entry: number; shown: boolean; recorded: SessionView["recorded"]; publish: () => void };

/** Shows the point to the room with what is recorded of it; where all of it is shown, takes it off. */
function Publish({ base, entry, shown, recorded, publish }: PublishProps) {
  const t = useT();
  const off = shown && recorded.every(({ published, mayPublish }) => published || !mayPublish);
  return (
    <Form method="post" action={`${base}/screen/publish`} className="inline-flex" onSubmit={(event) => { event.preventDefault(); publish(); }}>
      <input type="hidden" name="entry" value={off ? "" : entry} />
      <input type="hidden" name="to" value={addressOf(base, { entry })} />
      <Button size="small" keyName="p">{t(off ? "session.recorded.unpublish" : "session.recorded.publish")}</Button>
    </Form>
  );
}
