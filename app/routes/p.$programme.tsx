import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet, useLoaderData, type ShouldRevalidateFunction } from "@remix-run/react";
import { requireMember } from "~/programmes/membership.server";
import { describeShell } from "~/programmes/shell.server";
import { ProgrammeShell } from "~/ui/programme-shell";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return describeShell(await requireMember(request, params.programme));
}

/** The frame changes with the programme, and with what is sent by a form. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams, formMethod }) =>
  currentParams.programme !== nextParams.programme || (formMethod !== undefined && formMethod !== "GET");

export default function ProgrammeLayout() {
  return <ProgrammeShell {...useLoaderData<typeof loader>()}><Outlet /></ProgrammeShell>;
}
