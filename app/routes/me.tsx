import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { MyWork } from "~/programmes/my-work-page";
import { findMyWork } from "~/programmes/my-work.server";
import { PlainPage } from "~/ui/plain-page";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { work: await findMyWork(viewer), me: { name: viewer.name, administrator: viewer.isAdministrator }, demo: env.DEMO };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "ui.shell.myWork");

export default function MyWorkPage() {
  const { work, me, demo } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <PlainPage title={t("ui.shell.myWork")} me={me} notice={demo ? t("people.signIn.demoNotice") : null}>
      <MyWork work={work} />
    </PlainPage>
  );
}
