import { Link } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import { ButtonLink, KeyHint, PostButton } from "~/ui/button";
import { Panel } from "~/ui/panel";
import type { ActLink } from "./item-page-offers";
import type { ItemView } from "./item-page-view";

/** The acts this person may do now, most likely first, each with what it needs. */
export function ActPanel({ item: { acts, follows, proposals }, url }: { item: ItemView; url: string }) {
  const t = useT();
  const asked = proposals.some(({ replies }) => replies.includes("concur"));
  const none = !acts.first.length && !acts.status.length && !acts.others.length;
  return (
    <div data-screen="">
      <Panel title={t("item.acts.title")} id="acts">
        {none ? <p className="mb-3 text-quiet">{t("item.acts.none")}</p> : null}
        <div className="flex flex-wrap gap-2">
          {acts.first.map(({ act, to, name, keyName, needs }, index) => (
            <ButtonLink key={act} to={`${url}/${to}`} kind={index || asked ? "secondary" : "primary"} keyName={keyName ?? undefined} title={needs || undefined}>{name}</ButtonLink>
          ))}
        </div>
        <Needs acts={acts.first} />
        <ActList label={t("item.acts.status")} acts={acts.status} url={url} />
        <ActList label={t("item.acts.others")} acts={acts.others} url={url} />
        <div className="mt-3">
          <PostButton action={`${url}/follow`} values={{ follow: follows ? "no" : "yes" }} kind="quiet" size="small" keyName="f">{t(follows ? "item.acts.unfollow" : "item.acts.follow")}</PostButton>
        </div>
      </Panel>
    </div>
  );
}

function ActList({ label, acts, url }: { label: string; acts: ActLink[]; url: string }) {
  if (!acts.length) return null;
  return (
    <>
      <h3 className="mt-4 text-small text-quiet">{label}</h3>
      <ul className="grid">
        {acts.map(({ act, to, name, keyName, needs }) => (
          <li key={act} className="border-b border-rule py-1.5">
            <Link to={`${url}/${to}`} data-key={keyName ?? undefined} className="inline-flex items-baseline gap-2">{name}<KeyHint keyName={keyName ?? undefined} /></Link>
            {needs ? <p className="text-small text-quiet">{needs}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the buttons need, said once below them. */
function Needs({ acts }: { acts: ActLink[] }) {
  const needing = acts.filter(({ needs }) => needs);
  if (!needing.length) return null;
  return <ul className="mt-2 text-small text-quiet">{needing.map(({ act, name, needs }) => <li key={act}>{name}: {needs}</li>)}</ul>;
}
