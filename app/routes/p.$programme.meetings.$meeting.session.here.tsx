import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { answerPlaces, receivePlace } from "~/meetings/session/live/place-form.server";

/** Who else is at which point, for the page that asks by itself. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  return answerPlaces(request, params);
}

/** Notes where one is. */
export async function action({ request, params }: ActionFunctionArgs) {
  return receivePlace(request, params);
}
