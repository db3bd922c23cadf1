import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { Written } from "~/ui/panel";
import { Changes } from "~/ui/timeline";
import { WordDiff } from "~/ui/word-diff";
import type { ProposalView } from "./parts";
import type { ItemView } from "./view";

type Props = { item: ItemView; url: string };

/** Proposals that wait for a reply, at the top of the page: what would happen, and the answers this person may give. */
export function Proposals({ item, url }: Props) {
  const t = useT();
  if (!item.proposals.length) return null;
  return (
    <section aria-label={t("item.proposal.title")} id="proposals" className="grid gap-3">
      {item.proposals.map((proposal) => <Waiting key={proposal.id} proposal={proposal} item={item} url={url} />)}
    </section>
  );
}

function Waiting({ proposal, item, url }: Props & { proposal: ProposalView }) {
  const t = useT();
  return (
    <article className="grid gap-2 border-s-4 border-waiting bg-waiting-wash px-4 py-3" aria-labelledby={`proposal-${proposal.id}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id={`proposal-${proposal.id}`} className="text-base">{t("item.proposal.heading", { act: proposal.name })}</h2>
        <p className="text-small font-semibold text-waiting">{proposal.awaiting}</p>
      </div>
      <Changes changes={proposal.changes} />
      {proposal.wordings.map(({ key, language, name, segments }) => (
        <div key={key}><h3 className="text-small text-quiet">{name}</h3><WordDiff segments={segments} lang={language} /></div>
      ))}
      <Written>{proposal.note}</Written>
      <p className="text-small text-quiet" dir="auto">{t("item.proposal.by", { names: proposal.by })}</p>
      <Replies proposal={proposal} item={item} url={url} />
    </article>
  );
}

function Replies({ proposal: { id, replies, name }, item, url }: Props & { proposal: ProposalView }) {
  const t = useT();
  if (!replies.length) return null;
  const to = (act: string) => `${url}/proposals/${id}/${act}`;
  const concur = t(item.sides.length > 1 ? "item.proposal.concur" : "item.proposal.confirm");
  return (
    <div className="mt-1 flex flex-wrap gap-2">
      {replies.includes("concur") ? <PostButton action={to("concur")} values={{ version: item.version }} kind="primary" keyName="y" label={`${concur}: ${name}`}>{concur}</PostButton> : null}
      {replies.includes("decline") ? <ButtonLink to={to("decline")}>{t("item.proposal.decline")}</ButtonLink> : null}
      {replies.includes("withdraw") ? <ButtonLink to={to("withdraw")}>{t("item.proposal.withdraw")}</ButtonLink> : null}
      {replies.includes("recordConcurrence") ? <ButtonLink to={to("record")}>{t("item.proposal.record")}</ButtonLink> : null}
    </div>
  );
}
