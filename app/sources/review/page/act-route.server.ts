import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import type { z } from "zod";
import { notFound, numberParam, parseForm, refused, type Answer } from "~/http.server";
import type { Refusal } from "~/refusal";
import { nextWaiting } from "../candidate";
import { readCandidates } from "../candidate-rows.server";
import type { Decided } from "../decide.server";
import { requireReview, type Review } from "../find-review.server";
import { addressAfter } from "./address";
import { readCandidatePage, readShown } from "./read-review.server";

/** The page of the candidate that an address names; an act that was refused shows it too. */
export async function loadCandidate({ request, params }: LoaderFunctionArgs) {
  const review = await requireReview({ request, params });
  const page = await readCandidatePage(review, numberParam(params.candidate), new URL(request.url).searchParams);
  if (!page) throw notFound();
  return page;
}

type Act<V> = (review: Review, id: number, values: V) => Promise<Decided | Refusal>;
/** Where one goes on: at the next that waits, or at the candidate that came of the act. */
type Then = "next" | "made";

/** Does what a form of a candidate asks, and goes on; refused, the form is there again with what was typed. */
export async function actOnCandidate<V>({ request, params }: ActionFunctionArgs, schemaOf: (review: Review) => Promise<z.ZodType<V>>, act: Act<V>, then: Then) {
  const review = await requireReview({ request, params });
  const id = numberParam(params.candidate);
  const form = await parseForm(await schemaOf(review), request);
  if (!form.ok) return form.answer;
  const done = await act(review, id, form.values);
  if (!done.ok) return refuseOf(done, form.typed);
  return redirect(await placeAfter(review, request, then === "made" ? done.id : id, then));
}

function refuseOf(done: Refusal, typed: Answer["typed"]) {
  if (done.reason === "not-found") throw notFound();
  return refused(done, typed);
}

async function placeAfter({ document, page }: Review, request: Request, id: number, then: Then): Promise<string> {
  const shown = readShown(new URL(request.url).searchParams);
  if (then === "made") return addressAfter({ page, shown }, id, null);
  const rows = await readCandidates(document.id);
  return addressAfter({ page, shown }, nextWaiting(rows, rows.find((row) => row.id === id) ?? null)?.id ?? null, id);
}
