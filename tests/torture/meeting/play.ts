import { pause } from "../pause";
import { withOwner } from "../postgres";
import { randomFrom } from "../random";
import { follow } from "./follower";
import { recordAll, writeScript } from "./recorder";
import { enter, findCast, openSession, type Ledger } from "./stage";
import { verifyMeeting, verifyShown } from "./verify";

type Given = {
  origin: string;
  ownerUrl: string;
  /** Ends the server without warning; it comes back on the same port. */
  kill: () => Promise<unknown>;
  kills: number;
  /** How many outcomes each of the two recorders has to record. */
  outcomes: number;
  seed: number;
};

const PROGRAMME = "pk-kz";

/** A session by the script: two secretaries record, somebody follows, and the server is killed so many times while they do. */
export async function playMeeting({ origin, ownerUrl, kill, kills, outcomes, seed }: Given) {
  const ledger: Ledger = { sent: 0, acknowledged: new Map(), violations: [] };
  const random = randomFrom(seed);
  const cast = await withOwner(ownerUrl, (client) => findCast(client, PROGRAMME));
  const cookies = await Promise.all(cast.secretaries.map(({ person }) => enter(origin, person)));
  const stage = await withOwner(ownerUrl, (client) => openSession(client, origin, PROGRAMME, cookies[0] ?? ""));
  const follower = follow(stage, await enter(origin, cast.follower));

  const scripts = cast.secretaries.map(({ side }, place) => writeScript(stage, { place, side, keeper: place === 0 }, outcomes));
  let over = false;
  const recording = Promise.all(scripts.map((script, place) => recordAll(stage, cookies[place] ?? "", script, randomFrom(seed + place + 1), ledger))).then(() => (over = true));
  const total = scripts.flat().length;
  let killed = 0;
  for (; killed < kills; killed++) {
    const due = Math.floor((total * (killed + 1)) / (kills + 1));
    while (!over && ledger.acknowledged.size < due) await pause(5);
    await pause(random.below(40));
    await kill();
  }
  await recording;
  const script = scripts.flat();
  const steps = await withOwner(ownerUrl, (client) => verifyMeeting(client, stage, script, ledger));
  await verifyShown(follower, stage, script, ledger);
  follower.leave();
  const delays = script.flatMap(({ id, token }) => {
    const [acknowledged, seen] = [ledger.acknowledged.get(id), follower.seen.get(token)];
    return acknowledged !== undefined && seen !== undefined ? [Math.max(0, seen - acknowledged)] : [];
  });
  return { ...ledger, outcomes: script.length, ...steps, killed, returns: follower.returns, delays: delays.sort((a, b) => a - b) };
}

export type Played = Awaited<ReturnType<typeof playMeeting>>;
