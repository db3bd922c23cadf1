import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { AccountPage } from "~/people/account-page";
import { describeDevice } from "~/people/describe-device";
import { SignInList } from "~/people/sign-in-list";
import { listSignIns } from "~/people/sign-ins.server";
import { PostButton } from "~/ui/button";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const signIns = (await listSignIns(viewer.personId)).map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    id,
    ...describeDevice(userAgent),
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    thisOne: id === viewer.signInId,
  }));
  return { signIns, timeZone: viewer.timeZone, ended: new URL(request.url).searchParams.has("ended") };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "account.signIns.title");

export default function SignInsPage() {
  const { signIns, timeZone, ended } = useLoaderData<typeof loader>();
  const t = useT();
  const others = signIns.filter(({ thisOne }) => !thisOne).length;
  return (
    <AccountPage title={t("account.signIns.title")} done={ended ? t("account.signIns.ended") : null}>
      <p className="mb-4 max-w-text">{t("account.signIns.help")}</p>
      <SignInList signIns={signIns} timeZone={timeZone} />
      <div className="mt-4">
        {others ? <PostButton action="/account/sign-ins/revoke-others" kind="danger">{t("account.signIns.revokeOthers", { count: others })}</PostButton> : t("account.signIns.onlyThis")}
      </div>
    </AccountPage>
  );
}
