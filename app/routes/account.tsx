import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { env } from "~/env.server";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { me: { name: viewer.name, administrator: viewer.isAdministrator }, demo: env.DEMO };
}

export default function AccountLayout() {
  return <Outlet />;
}
