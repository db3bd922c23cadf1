import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { id } from "~/form-fields.server";
import { forbidden, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { useT } from "~/locales/use-t";
import { mayTake } from "~/meetings/agenda/agenda-rules";
import { addFromTheFloor } from "~/meetings/agenda/from-the-floor.server";
import { requireMeeting } from "~/meetings/find-meeting.server";
import { MeetingPage } from "~/meetings/meeting-page";
import { addressOf } from "~/meetings/session/page/address";
import { FloorChoices } from "~/meetings/session/page/floor-choices";
import { findFew } from "~/recommendations/list/find.server";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { TextField } from "~/ui/text-fields";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const at = await requireMeeting(request, params);
  if (!mayTake(at.actor, { ...at.meeting, state: at.meeting.state === "HELD" ? "HELD" : "IN_SESSION" })) throw forbidden();
  return at;
}

export async function loader(args: LoaderFunctionArgs) {
  const at = await open(args);
  const q = new URL(args.request.url).searchParams.get("q") ?? "";
  return { meeting: at.meeting, base: at.base, q, found: await findFew(at, q) };
}

/** Adds a recommendation to the agenda as raised from the floor, and leads to its point. */
export async function action(args: ActionFunctionArgs) {
  const { actor, programme, meeting, base } = await open(args);
  const form = await parseForm(z.object({ item: id }), args.request);
  if (!form.ok) return form.answer;
  const added = await addFromTheFloor({ actor, programme, meeting }, form.values.item);
  return added.ok ? redirect(addressOf(base, { entry: added.value.id })) : refused(added, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "session.floor.title");

export default function FloorRoute() {
  const { meeting, base, q, found } = useLoaderData<typeof loader>();
  const given = useActionData<typeof action>();
  const t = useT();
  return (
    <MeetingPage meeting={meeting} base={base} current={null}>
      <h2 className="mb-4">{t("session.floor.title")}</h2>
      <ErrorSummary answer={given && "errors" in given ? given : null} />
      <Form method="get" role="search" className="mb-4 grid gap-3">
        <TextField name="q" type="search" label={t("session.floor.label")} hint={t("session.floor.hint")} defaultValue={q} maxLength={200} autoFocus />
        <div><Button kind="primary">{t("session.floor.find")}</Button></div>
      </Form>
      {found.length ? <FloorChoices base={base} found={found} /> : q ? <p className="text-quiet">{t("session.floor.none")}</p> : null}
    </MeetingPage>
  );
}
