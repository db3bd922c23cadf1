import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { Notice } from "~/ui/notice";
import { JointPositionMark } from "~/ui/position-mark";
import { StatusMark, StatusShape } from "~/ui/status-mark";
import type { ItemView } from "./view";

type Props = { item: ItemView; url: string };

/** What it is at a glance: reference, title, status, joint position, owner, deadline; and what to know first. */
export function ItemHead({ item, url }: Props) {
  const t = useT();
  return (
    <header className="grid gap-3">
      <div>
        <p className="flex flex-wrap gap-x-2 text-small text-quiet">
          <span className="font-semibold tabular-nums">{item.reference}</span><span>{item.kind}</span>{item.sector ? <span dir="auto">{item.sector}</span> : null}
        </p>
        <h1 className={`mt-1 w-fit max-w-4xl font-serif font-semibold wrap-anywhere ${item.title.length > 100 ? "text-lead sm:text-title" : "text-title"}`} dir="auto">{item.title}</h1>
      </div>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span className="font-semibold"><StatusMark status={item.status} /></span>
        {item.confirmed ? null : <Tag>{t("item.head.unconfirmedMark")}</Tag>}
        {item.voided ? <Tag>{t("item.head.voidedMark")}</Tag> : null}
        {item.sides.length > 1 ? <span className="inline-flex flex-wrap gap-x-1.5"><Quiet>{t("item.head.joint")}</Quiet><JointPositionMark position={item.jointPosition} /></span> : null}
        <Owner item={item} />
        <Deadline item={item} />
        {item.reviewOn ? <span className={item.reviewPast ? "text-attention" : ""}>{t(item.reviewPast ? "item.head.reviewPast" : "item.head.reviewOn", { day: item.reviewOn })}</span> : null}
      </p>
      {item.voided ? <Notice tone="attention">{t("item.head.voided")}</Notice> : null}
      {item.confirmed || item.voided ? null : <Notice tone="waiting">{t("item.head.unconfirmed")}</Notice>}
      {item.merging.length ? <div className="border-s-4 border-waiting bg-waiting-wash px-4 py-2"><Others label={t("item.head.merging")} items={item.merging} url={url} ending={item.ending} /></div> : null}
      <Others label={t(item.status === "CLOSED_CARRIED_OVER" ? "item.head.carriedOver" : "item.head.carriedBefore")} items={item.livesOnIn} url={url} ending={item.ending} />
      <Others label={t("item.head.carriedFrom")} items={item.carriedFrom} url={url} ending={item.ending} />
    </header>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => <span className="text-quiet">{children}</span>;
const Tag = ({ children }: { children: ReactNode }) => <span className="rounded-part border border-edge px-1.5 text-small font-semibold">{children}</span>;

function Owner({ item: { owner } }: Pick<Props, "item">) {
  const t = useT();
  if (!owner) return <Quiet>{t("item.head.noOwner")}</Quiet>;
  return (
    <span>
      <Quiet>{t("item.head.owner")}</Quiet> <bdi>{owner.name}</bdi>{owner.left ? <span className="text-attention"> ({t("item.head.ownerLeft")})</span> : null}
      {owner.acting ? <span className="text-quiet" dir="auto">, {owner.acting}</span> : null}
    </span>
  );
}

function Deadline({ item: { deadline } }: Pick<Props, "item">) {
  const t = useT();
  if (!deadline) return <Quiet>{t("item.head.noDeadline")}</Quiet>;
  return (
    <span>
      <Quiet>{t("item.head.deadline")}</Quiet> <bdi>{deadline.words}</bdi>
      {deadline.pastDue ? <strong className="text-attention"> · {t("item.head.pastDue")}</strong> : null}
      {deadline.dueSoon ? <strong className="text-waiting"> · {t("item.head.dueSoon")}</strong> : null}
    </span>
  );
}

/** Recommendations it lives on in, or was carried over from. */
function Others({ label, items, url, ending }: { label: string; items: ItemView["livesOnIn"]; url: string; ending: string }) {
  if (!items.length) return null;
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-1">
      <p className="text-quiet">{label}</p>
      <ul className="grid gap-1">
        {items.map(({ number, reference, title, status }) => (
          <li key={number} className="flex items-baseline gap-x-2">
            <StatusShape status={status} /><Link to={`${url.replace(/\d+$/, "")}${number}${ending}`} className="min-w-0"><span className="tabular-nums">{reference}</span> <bdi>{title}</bdi></Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
