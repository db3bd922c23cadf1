import { useT } from "~/locales/use-t";
import { Link } from "~/ui/link";
import { StatusMark } from "~/ui/status-mark";
import { Table } from "~/ui/table";
import { passageAddress } from "../passage-address";
import type { SourcePassage } from "./read-source-page.server";

type Props = { title: string; passages: readonly SourcePassage[]; base: string; url: string | null };

/** The passages of a source with the recommendations that were made there; where its text is here, each leads to its place. */
export function PassageTable({ title, passages, base, url }: Props) {
  const t = useT();
  return (
    <Table caption={t("sources.passagesOf", { title })} rows={passages} rowKey={({ id }) => id} columns={[
      { id: "title", label: t("sources.columns.item"), lead: true, cell: ({ number, reference, title }) => (
        <><span className="me-2 text-quiet">{reference}</span><Link to={`${base}/recommendations/${number}`} dir="auto">{title}</Link></>
      ) },
      { id: "location", label: t("sources.columns.location"), cell: ({ id, location, start }) => (
        url && start !== null ? <Link to={passageAddress(url, id)} dir="auto">{location || t("sources.inText")}</Link> : <span dir="auto">{location}</span>
      ) },
      { id: "status", label: t("sources.columns.status"), tight: true, cell: ({ status }) => <StatusMark status={status} /> },
    ]} />
  );
}
