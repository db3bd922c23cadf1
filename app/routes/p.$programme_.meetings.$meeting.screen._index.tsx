import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { useEffect } from "react";
import { readScreen } from "~/meetings/session/screen/read-screen.server";
import { keepScreen, readScreenOrKeep } from "~/meetings/session/screen/keep-screen";
import { ScreenPage } from "~/meetings/session/screen/screen-page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  return readScreen(request, params);
}

/** While the server cannot be reached, what the room saw last stays. */
export async function clientLoader(args: ClientLoaderFunctionArgs) {
  return readScreenOrKeep(args);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function ScreenRoute() {
  const screen = useLoaderData<typeof loader>();
  useEffect(() => keepScreen(screen), [screen]);
  return <ScreenPage screen={screen} />;
}
