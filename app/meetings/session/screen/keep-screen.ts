import { isRouteErrorResponse, type ClientLoaderFunctionArgs } from "@remix-run/react";
import type { ScreenView } from "./read-screen.server";

let last: ScreenView | null = null;

export function keepScreen(screen: ScreenView) {
  last = screen;
}

/** Reads the screen; while the server cannot be reached, what was shown last stays. Its return is told by the live events. */
export async function readScreenOrKeep({ request, serverLoader }: Pick<ClientLoaderFunctionArgs, "request" | "serverLoader">): Promise<ScreenView> {
  try {
    return (await serverLoader()) as ScreenView;
  } catch (error) {
    const answered = error instanceof Response || (isRouteErrorResponse(error) && error.status < 500);
    if (answered || !last || !new URL(request.url).pathname.startsWith(last.base)) throw error;
    return last;
  }
}
