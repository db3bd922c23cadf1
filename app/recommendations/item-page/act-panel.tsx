import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { ButtonLink, KeyHint, PostButton } from "~/ui/button";
import { Link } from "~/ui/link";
import { Panel } from "~/ui/panel";
import type { ActLink } from "./offers";
import type { ItemView } from "./view";

/** Moves of the status that few items ever see: folded away with the other acts of rare days. */
const RARE: readonly ActLink["act"][] = ["discontinue", "carryOver", "correctStatus"];

/** The acts this person may do now, most likely first, each with what it needs; the rare ones in a fold. */
export function ActPanel({ item: { acts, follows, proposals }, url }: { item: ItemView; url: string }) {
  const t = useT();
  const asked = proposals.some(({ replies }) => replies.includes("concur"));
  const none = !acts.first.length && !acts.status.length && !acts.others.length;
  const comment = acts.others.find(({ act }) => act === "comment");
  const rare = [...acts.status.filter(({ act }) => RARE.includes(act)), ...acts.others.filter((one) => one !== comment)];
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
        <ActList acts={acts.status.filter((one) => !rare.includes(one))} url={url} />
        {rare.length ? <Fold label={t("item.acts.others")}><ActList acts={rare} url={url} /></Fold> : null}
        <div className="-ms-2 mt-2 flex flex-wrap gap-x-2">
          {comment ? <ButtonLink to={`${url}/${comment.to}`} kind="quiet" size="small" keyName={comment.keyName ?? undefined}>{comment.name}</ButtonLink> : null}
          <PostButton action={`${url}/follow`} values={{ follow: follows ? "no" : "yes" }} kind="quiet" size="small" keyName="f">{t(follows ? "item.acts.unfollow" : "item.acts.follow")}</PostButton>
        </div>
      </Panel>
    </div>
  );
}

function Fold({ label, children }: { label: string; children: ReactNode }) {
  return <details className="border-b border-rule py-1.5"><summary>{label}</summary><div className="mt-1 ps-4">{children}</div></details>;
}

function ActList({ acts, url }: { acts: ActLink[]; url: string }) {
  if (!acts.length) return null;
  return (
    <ul className="mt-1 grid">
      {acts.map(({ act, to, name, keyName, needs }) => (
        <li key={act} className="border-b border-rule py-1.5 last:in-[details]:border-0">
          <Link to={`${url}/${to}`} data-key={keyName ?? undefined} className="inline-flex items-baseline gap-2">{name}<KeyHint keyName={keyName ?? undefined} /></Link>
          {needs ? <p className="text-small text-quiet">{needs}</p> : null}
        </li>
      ))}
    </ul>
  );
}

/** What the buttons need, said once below them. */
function Needs({ acts }: { acts: ActLink[] }) {
  const needing = acts.filter(({ needs }) => needs);
  if (!needing.length) return null;
  return <ul className="mt-2 text-small text-quiet">{needing.map(({ act, name, needs }) => <li key={act}>{name}: {needs}</li>)}</ul>;
}
