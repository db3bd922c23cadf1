import { redirect } from "@remix-run/node";
import { z } from "zod";
import { checkbox } from "~/form-fields.server";
import { refused, refusedPage } from "~/http.server";
import type { Refusal } from "~/refusal";
import { readReturnTo } from "./return-to";

/** Follow or stop following, and where to go on afterwards; `stays`: the page sent it by itself. */
export const FollowForm = z.object({ follow: z.enum(["yes", "no"]), to: z.string().optional().catch(undefined), stays: checkbox });

/** The answer to following or its end: back to where it was asked, nothing where the page sent it by itself, or why not. */
export function answerFollowing(followed: { ok: true } | Refusal, { to, stays }: z.infer<typeof FollowForm>, otherwise: string) {
  if (followed.ok) return stays ? null : redirect(readReturnTo(to) ?? otherwise);
  if (stays) return refused(followed);
  throw refusedPage(followed);
}
