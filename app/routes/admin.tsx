import type { LoaderFunctionArgs } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { env } from "~/env.server";
import { requireAdministrator } from "~/viewer.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireAdministrator(request);
  return { me: { name: viewer.name, administrator: true }, demo: env.DEMO };
}

export default function AdminLayout() {
  return <Outlet />;
}
