import { z } from "zod";

/** Follow or stop following, and where to go on afterwards. */
export const FollowForm = z.object({ follow: z.enum(["yes", "no"]), to: z.string().optional().catch(undefined) });
