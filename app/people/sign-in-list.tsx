import { useT } from "~/locales/use-t";
import { PostButton } from "~/ui/button";
import { Instant } from "~/ui/day";
import { Table } from "~/ui/table";

export type ListedSignIn = { id: number; browser: string | null; system: string | null; createdAt: string; lastSeenAt: string; thisOne: boolean };

/** Where a person is signed in; each ends by one press. */
export function SignInList({ signIns, timeZone }: { signIns: ListedSignIn[]; timeZone: string }) {
  const t = useT();
  const device = ({ browser, system }: ListedSignIn) =>
    browser && system ? t("account.signIns.onSystem", { browser, system }) : (browser ?? system ?? t("account.signIns.unknown"));
  return (
    <Table caption={t("account.signIns.title")} rows={signIns} rowKey={({ id }) => id} columns={[
      { id: "device", label: t("account.signIns.device"), lead: true, cell: (row) => <>{device(row)} {row.thisOne ? <span className="text-small text-quiet">({t("account.signIns.thisOne")})</span> : null}</> },
      { id: "seen", label: t("account.signIns.lastSeen"), tight: true, cell: (row) => <Instant at={row.lastSeenAt} timeZone={timeZone} /> },
      { id: "since", label: t("account.signIns.since"), tight: true, cell: (row) => <Instant at={row.createdAt} timeZone={timeZone} /> },
      {
        id: "end", label: t("programmes.parts.actions"), align: "end",
        cell: (row) => row.thisOne ? null : (
          <PostButton action={`/account/sign-ins/${row.id}/revoke`} size="small" label={t("account.signIns.revokeLabel", { device: device(row) })}>{t("account.signIns.revoke")}</PostButton>
        ),
      },
    ]} />
  );
}
