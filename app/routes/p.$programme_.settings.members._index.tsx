import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MemberTable } from "~/people/member-table";
import { listMembers } from "~/people/members.server";
import { requireSettings } from "~/programmes/manager.server";
import { managesSomething, mayChangeMember, mayManageSide } from "~/programmes/managing";
import { SettingsPage } from "~/programmes/settings-page";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, manager } = await requireSettings(request, params.programme);
  const members = (await listMembers(programme.id)).map((member) => ({
    ...member,
    email: mayManageSide(manager, member.sideId) ? member.email : null,
    mayChange: mayChangeMember(manager, member),
  }));
  return { members, manages: managesSomething(manager), saved: new URL(request.url).searchParams.has("saved") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "people.members.title");

export default function MembersPage() {
  const { members, manages, saved } = useLoaderData<typeof loader>();
  const t = useT();
  const present = members.filter(({ endedOn }) => endedOn === null);
  const past = members.filter(({ endedOn }) => endedOn !== null);
  const add = manages ? <ButtonLink to="new" kind="primary" keyName="c">{t("people.members.add")}</ButtonLink> : null;
  return (
    <SettingsPage title={t("people.members.title")} acts={add} done={saved ? t("programmes.parts.saved") : null}>
      <div className="grid gap-8">
        {present.length ? (
          <Panel title={t("people.members.present")} count={present.length}>
            <MemberTable caption={t("people.members.present")} members={present} manages={manages} />
          </Panel>
        ) : <Empty title={t("people.members.none")}>{t("people.members.noneHelp")}</Empty>}
        {past.length ? (
          <Panel title={t("people.members.past")} count={past.length}>
            <MemberTable caption={t("people.members.past")} members={past} manages={manages} past />
          </Panel>
        ) : null}
      </div>
    </SettingsPage>
  );
}
