import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { requireViewer } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  return { me: { name: viewer.name, administrator: viewer.isAdministrator } };
}

export default function AccountLayout() {
  return <Outlet />;
}
