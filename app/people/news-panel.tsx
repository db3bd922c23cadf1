import { useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { Day } from "~/ui/day";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import { SideMark } from "~/ui/side-band";
import type { NewsView } from "./news-view";

type Props = { news: NewsView; base: string; of: string | null };

/** What changed in what is followed since the reader last said that they had looked; saying so is a press, and nothing else does. */
export function NewsPanel({ news, base, of }: Props) {
  const t = useT();
  const any = news.items.length > 0 || news.meetings.length > 0;
  const title = <span>{t("myWork.news.title")}{of ? <span className="sr-only">{`, ${of}`}</span> : null}</span>;
  return (
    <Panel title={title} acts={<Link to={`${base}/follows`} data-key="g f">{t("myWork.news.follows")}</Link>}>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-small text-quiet">
        <p>{news.since ? t("myWork.news.since", { when: news.since }) : t("myWork.news.first")}</p>
        {any && news.until ? <PostButton action={`${base}/follows/seen`} values={{ until: news.until }} size="small" keyName="m">{t("myWork.news.seen")}</PostButton> : null}
      </div>
      {any ? null : <p className="text-quiet">{t("myWork.news.none")}</p>}
      <ul>
        {news.meetings.map((meeting) => (
          <li key={meeting.id} data-row="" className="grid gap-0.5 border-b border-rule py-2">
            <p className="text-small text-quiet"><bdi>{meeting.body}</bdi></p>
            <p className="wrap-anywhere"><Link to={`${base}/meetings/${meeting.id}`} data-open="" dir="auto">{meeting.title}</Link>, <Day day={meeting.heldOn} precision={meeting.precision} short /></p>
          </li>
        ))}
        {news.items.map((item) => <Item key={item.number} item={item} base={base} />)}
      </ul>
      {news.more ? <p className="py-2 text-small text-quiet">{t("myWork.news.newest", { count: news.items.length })}</p> : null}
      {news.cut ? <p className="py-2 text-small text-quiet">{t("myWork.news.cut")}</p> : null}
    </Panel>
  );
}

function Item({ item: { number, reference, title, entries, more }, base }: { item: NewsView["items"][number]; base: string }) {
  const t = useT();
  const at = `${base}/recommendations/${number}`;
  return (
    <li data-row="" className="grid gap-1 border-b border-rule py-2">
      <p className="wrap-anywhere"><span className="me-2 text-small text-quiet tabular-nums">{reference}</span><Link to={`${at}${entries[0] ? `#entry-${entries[0].name}` : ""}`} data-open="" dir="auto">{title}</Link></p>
      <ul className="grid gap-0.5 text-small">
        {entries.map(({ name, sentence, day, side }) => (
          <li key={name} className="wrap-anywhere"><span className="text-quiet"><Day day={day} short />{side ? <> <SideMark side={side} /></> : null}:</span> <bdi>{sentence}.</bdi></li>
        ))}
        {more > 0 ? <li><Link to={`${at}#history`}>{t("myWork.news.more", { count: more })}</Link></li> : null}
      </ul>
    </li>
  );
}
