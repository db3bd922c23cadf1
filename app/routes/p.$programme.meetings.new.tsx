import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { forbidden, parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { translator } from "~/locales/translator";
import { useT } from "~/locales/use-t";
import { PlanForm } from "~/meetings/planning/forms.server";
import { readMeetingQuery } from "~/meetings/list.server";
import { mayRun } from "~/meetings/meeting";
import { MeetingFields } from "~/meetings/planning/meeting-fields";
import { hostsFor } from "~/meetings/planning/meeting-values";
import { planMeeting } from "~/meetings/planning/plan-meeting.server";
import { proposeNext } from "~/meetings/planning/propose-next.server";
import { readWhen } from "~/meetings/planning/when";
import { listBodies } from "~/programmes/bodies.server";
import { requireMember } from "~/programmes/membership.server";
import { TIME_ZONES } from "~/programmes/time-zones";
import { ActForm } from "~/ui/act-form";
import { SelectField } from "~/ui/choice-fields";
import { Page } from "~/ui/page";
import { Empty } from "~/ui/pager";

async function open({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  if (!mayRun(membership.actor, { hostSide: null, state: "PLANNED" })) throw forbidden();
  return { ...membership, list: `/p/${membership.programme.key}/meetings` };
}

export async function loader(args: LoaderFunctionArgs) {
  const { viewer, actor, programme, list } = await open(args);
  const address = new URL(args.request.url).searchParams;
  const after = /^[1-9]\d{0,8}$/.test(address.get("after") ?? "") ? Number(address.get("after")) : null;
  const t = translator(viewer.locale);
  const [bodies, proposed] = await Promise.all([
    listBodies(programme.id),
    proposeNext({ programme, actor, t, bodyId: readMeetingQuery(address).body, after }),
  ]);
  const choices = bodies.filter(({ closed, training }) => !closed && (training || !env.DEMO)).map(({ id, name }) => ({ id, name }));
  return { ...proposed, bodies: choices, hosts: hostsFor(actor, programme.sides, null), zones: TIME_ZONES, list };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, programme, list } = await open(args);
  const form = await parseForm(PlanForm, args.request);
  if (!form.ok) return form.answer;
  const read = readWhen(form.values);
  if (!read.ok) return refused(read, form.typed);
  const { bodyId, after, title, number, place, link, hostSideId } = form.values;
  const result = await planMeeting(actor, programme, { bodyId, after, title, number, place, link, hostSideId, when: read.when });
  return result.ok ? redirect(`${list}/${result.value}?done=plan`) : refused(result, form.typed);
}

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, "meetings.plan.title");

export default function PlanMeetingRoute() {
  const { bodies, bodyId, after, follows, turn, values, hosts, zones, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT();
  const consequence = <><p>{t("meetings.plan.consequence")}</p>{follows ? <p className="mt-1" dir="auto">{t("meetings.plan.follows", { title: follows })}</p> : null}</>;
  return (
    <Page title={t(follows ? "meetings.plan.nextTitle" : "meetings.plan.title")} crumbs={[{ to: list, label: t("meetings.title") }]} width="text">
      {bodies.length ? (
        <ActForm key={`${bodyId} ${after}`} answer={answer} submit={t("meetings.plan.submit")} back={list} consequence={consequence}>
          {after === null ? null : <input type="hidden" name="after" value={after} />}
          <MeetingFields values={values} hosts={hosts} zones={zones} turn={turn}>
            <SelectField name="bodyId" label={t("meetings.fields.body")} choices={bodies.map(({ id, name }) => ({ value: String(id), label: name }))}
              defaultValue={bodyId === null ? undefined : String(bodyId)} required autoFocus={bodyId === null} />
          </MeetingFields>
        </ActForm>
      ) : <Empty title={t("meetings.plan.noBodies")}>{t("meetings.plan.noBodiesHelp")}</Empty>}
    </Page>
  );
}
