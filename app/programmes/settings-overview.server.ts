import { findStuckActs } from "~/people/completable";
import { listMembers, standingOf } from "~/people/members.server";
import { listProgrammeChanges } from "./change-log.server";
import type { Managed } from "./manager.server";
import { mayDecideSettings, mayManageProgramme } from "./managing";
import { compareSettings, mayReply, sidesAwaited } from "./settings";
import { findWaitingSettings } from "./settings-proposals.server";

const LATEST = 5;

/** Everything the first page of a programme's settings says. */
export async function describeSettings({ programme, manager, viewer }: Managed) {
  const [members, log, waiting] = await Promise.all([
    listMembers(programme.id),
    listProgrammeChanges(programme.id, null, LATEST),
    findWaitingSettings(programme.id),
  ]);
  const { key, name, referencePrefix, timeZone, notice, sides, exemptActs, observersComment } = programme;
  return {
    facts: { key, name, referencePrefix, timeZone, notice, sides: sides.map((side) => `${side.code} ${side.name}`) },
    settings: { exemptActs, observersComment },
    waiting: waiting && {
      id: waiting.id,
      note: waiting.note,
      proposedAt: waiting.proposedAt,
      proposedByName: waiting.proposedByName,
      changes: compareSettings(programme, waiting.settings),
      awaited: sides.length === 1 ? [] : sidesAwaited(waiting, sides).map((side) => side.name),
      mayReply: mayReply(waiting, manager, sides) === null,
      mayWithdraw: manager.secretaryOf !== null && manager.secretaryOf.id === waiting.proposedBySideId,
    },
    stuck: findStuckActs(standingOf(members), sides, exemptActs),
    latest: log.entries,
    mayEdit: mayManageProgramme(manager),
    mayPropose: mayDecideSettings(manager) && !waiting,
    timeZone: viewer.timeZone,
  };
}
