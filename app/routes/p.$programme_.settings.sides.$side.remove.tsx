import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notFound, numberParam, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { requireProgrammeAdministrator } from "~/programmes/manager.server";
import { SettingsPage, useSettingsBase } from "~/programmes/settings-page";
import { listSides, removeSide } from "~/programmes/sides.server";
import { ActForm } from "~/ui/act-form";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgrammeAdministrator(request, params.programme);
  const number = numberParam(params.side);
  const side = (await listSides(programme.id)).find(({ id }) => id === number);
  if (!side) throw notFound();
  return { name: side.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { programme, manager } = await requireProgrammeAdministrator(request, params.programme);
  const result = await removeSide(manager, programme.id, numberParam(params.side));
  return result.ok ? redirect(`/p/${programme.key}/settings/sides?saved=1`) : refused(result);
}

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => pageTitle(matches, "programmes.sides.removeTitle", { name: data?.name ?? "" });

export default function RemoveSidePage() {
  const side = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const base = useSettingsBase();
  return (
    <SettingsPage title={t("programmes.sides.removeTitle", side)}>
      <ActForm answer={answer} submit={t("programmes.sides.removeSubmit")} back={`${base}/sides`} danger consequence={t("programmes.sides.removeConsequence")} />
    </SettingsPage>
  );
}
