import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { wordsFor } from "~/history/reader.server";
import { refused, type Answer, type Typed } from "~/http.server";
import type { Message } from "~/refusal";
import type { Mapping } from "../mapping";
import { findOpenQuestions, saveMapping } from "../save.server";
import { describeHead } from "./head.server";
import { askedIn } from "./questions";
import { requireImport } from "./require-import.server";
import { nextStep, type Step } from "./steps";

/** Fields that have no names of their own: one for each column or word. */
export const AnyFields = z.record(z.string(), z.unknown());

/** A table whose questions can still be answered; another one leads to its page, which says how it stands. */
export async function openStep({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) {
  const opened = await requireImport(request, params);
  if (opened.imported.state !== "MAPPING" && opened.imported.state !== "PREVIEW") throw redirect(opened.page);
  return { ...opened, words: wordsFor(opened.membership, request) };
}

type Opened = Awaited<ReturnType<typeof openStep>>;

/** What the page of a step says besides its own: where it is, and what is still open. */
export const showHead = async ({ imported, words }: Opened) => describeHead(imported, words, await findOpenQuestions(imported));

/** Keeps what was answered in a step, and leads to what is open next, or to the table where nothing is; or gives back what was typed, and why. */
export async function saveStep({ membership, imported, page }: Opened, step: Step, mapping: Mapping, typed: Typed) {
  const saved = await saveMapping(membership, imported, mapping);
  if (!saved.ok) return refused(saved, typed);
  const next = nextStep(step, saved.open.map((question) => ({ step: askedIn(question) })));
  return redirect(next ? `${page}/${next}` : page);
}

/** The answer to a form with these errors. */
export const refuseFields = (errors: Record<string, Message[]>, typed: Typed) => data<Answer>({ errors, message: null, typed }, { status: 422 });
