import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { env } from "~/env.server";
import { mayRun } from "~/meetings/meeting";
import { BodyPage } from "~/programmes/body-page";
import { readBody } from "~/programmes/body-read.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { actor, programme, page } = await readBody(request, params);
  const { closed, training, name } = page.body;
  const kept = training || !env.DEMO;
  return { ...page, kept, plans: kept && !closed && mayRun(actor, { hostSide: null, state: "PLANNED" }), title: `${name} · ${programme.name}` };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function BodyRoute() {
  const { title: _, ...page } = useLoaderData<typeof loader>();
  return <BodyPage {...page} />;
}
