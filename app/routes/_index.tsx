import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { listProgrammesOf } from "~/programmes/programmes.server";
import { Empty } from "~/ui/pager";
import { PlainPage } from "~/ui/plain-page";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const programmes = await listProgrammesOf(viewer.personId);
  const [only] = programmes;
  if (only && programmes.length === 1) throw redirect(`/p/${only.slug}/recommendations`);
  if (!only && viewer.isAdministrator) throw redirect("/admin");
  return { programmes, me: { name: viewer.name, administrator: viewer.isAdministrator }, demo: env.DEMO };
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "programmes.choose.title");

export default function ChooserPage() {
  const { programmes, me, demo } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <PlainPage title={t("programmes.choose.title")} me={me} notice={demo ? t("people.signIn.demoNotice") : null}>
      {programmes.length ? (
        <ul className="border-t border-rule">
          {programmes.map(({ slug, name, office }) => (
            <li key={slug} data-row="" className="border-b border-rule py-3">
              <Link to={`/p/${slug}/recommendations`} className="font-serif text-lead" dir="auto">{name}</Link>
              <p className="text-small text-quiet" dir="auto">{office}</p>
            </li>
          ))}
        </ul>
      ) : <Empty title={t("programmes.choose.none")}>{t("programmes.choose.noneHelp")}</Empty>}
    </PlainPage>
  );
}
