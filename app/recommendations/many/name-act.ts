import type { MessageKey, T } from "~/locales/translator";
import type { ManyAct } from "./acts";

const OWN_NAMES: Partial<Record<ManyAct, MessageKey>> = {
  setOrganisations: "many.act.setOrganisations", setDeadline: "many.act.setDeadline", editDetails: "many.act.editDetails", follow: "many.act.follow", unfollow: "many.act.unfollow",
};

/** What an act is called where many are meant. */
export const nameManyAct = (act: ManyAct, t: T): string => t(OWN_NAMES[act] ?? (`acts.${act as Exclude<ManyAct, "follow" | "unfollow">}.name` as const));
