import type { T } from "~/locales/translator";
import { isJointAct } from "~/programmes/settings";
import { formatDay } from "~/ui/dates";
import type { Candidate } from "./choose-decisions";

/** Why an item asks for a decision, in words. */
export const sayDecision = ({ reason, since, act, sides }: Candidate, t: T, intl: string) =>
  t(`reviews.decisions.${reason}`, { day: since ? formatDay(since, intl) : "", act: act && isJointAct(act) ? t(`acts.${act}.noun`) : (act ?? ""), sides: sides.join(", ") });
