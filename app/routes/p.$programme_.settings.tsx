import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { requireSettings } from "~/programmes/manager.server";
import { describeShell } from "~/programmes/shell.server";
import { ProgrammeShell } from "~/ui/programme-shell";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, actor, programme, manager } = await requireSettings(request, params.programme);
  const { key: slug, name, notice } = programme;
  return {
    /** Null for an administrator who is no member: nothing of the programme's content may frame the page. */
    shell: actor ? await describeShell({ viewer, actor, programme }) : null,
    me: { name: viewer.name, administrator: viewer.isAdministrator },
    programme: { slug, name, notice },
    administrator: manager.administrator,
  };
}

export default function SettingsLayout() {
  const { shell } = useLoaderData<typeof loader>();
  return shell ? <ProgrammeShell {...shell}><Outlet /></ProgrammeShell> : <Outlet />;
}
