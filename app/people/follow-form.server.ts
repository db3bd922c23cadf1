import { redirect } from "@remix-run/node";
import { z } from "zod";
import { readReturnTo } from "./return-to";

/** Follow or stop following, and where to go on afterwards: nowhere, where the page's script sent it. */
export const FollowForm = z.object({ follow: z.enum(["yes", "no"]), to: z.string().optional().catch(undefined), stays: z.literal("yes").optional().catch(undefined) });

/** Where following or its end leads: to the page that asked for it, which is itself where the script asked. */
export const afterFollowing = ({ to, stays }: z.infer<typeof FollowForm>, otherwise: string) => (stays ? null : redirect(readReturnTo(to) ?? otherwise));
