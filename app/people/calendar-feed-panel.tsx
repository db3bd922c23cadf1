import { useLocale, useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import { ButtonLink, PostButton } from "~/ui/button";
import { formatInstant } from "~/ui/dates";
import { Notice } from "~/ui/notice";

type Props = { feed: { createdAt: string; lastReadAt: string | null } | null; timeZone: string; address: string | null };

/** Somebody's calendar address: made, shown once, made anew, revoked. */
export function CalendarFeedPanel({ feed, timeZone, address }: Props) {
  const t = useT();
  return (
    <div className="grid max-w-text gap-5">
      <p>{t("calendars.help")}</p>
      {address ? <NewAddress address={address} /> : (
        <>
          <Standing feed={feed} timeZone={timeZone} />
          <ActForm action="/account/calendar?index" submit={t(feed ? "calendars.renew" : "calendars.make")} consequence={t(feed ? "calendars.renewConsequence" : "calendars.makeConsequence")} />
          {feed ? <p><PostButton action="/account/calendar/revoke" kind="danger">{t("calendars.revoke")}</PostButton></p> : null}
        </>
      )}
    </div>
  );
}

function Standing({ feed, timeZone }: Pick<Props, "feed" | "timeZone">) {
  const t = useT();
  const { intl } = useLocale();
  if (!feed) return <p className="text-quiet">{t("calendars.none")}</p>;
  const read = feed.lastReadAt ? t("calendars.lastRead", { when: formatInstant(feed.lastReadAt, intl, timeZone) }) : t("calendars.neverRead");
  return <p>{t("calendars.since", { when: formatInstant(feed.createdAt, intl, timeZone) })} {read}</p>;
}

function NewAddress({ address }: { address: string }) {
  const t = useT();
  return (
    <div className="grid gap-4">
      <Notice tone="done">{t("calendars.made")}</Notice>
      <div className="grid gap-1">
        <label htmlFor="address" className="font-semibold">{t("calendars.address")}</label>
        <p id="address-hint" className="text-small text-quiet">{t("calendars.addressHint")}</p>
        <input id="address" className="entry font-mono text-small" readOnly value={address} aria-describedby="address-hint" autoFocus onFocus={(event) => event.currentTarget.select()} />
      </div>
      <p><ButtonLink to="/account/calendar">{t("calendars.back")}</ButtonLink></p>
    </div>
  );
}
