import { useRouteLoaderData } from "@remix-run/react";

/** The id of the person who reads this page; null for whoever is not signed in. */
export function usePerson(): number | null {
  const root = useRouteLoaderData("root") as { person?: number | null } | undefined;
  return root?.person ?? null;
}
