import { run } from "../../scripts/steps.mjs";
import { expect, test } from "../support/browser";
import { playMeeting } from "../torture/meeting/play";

test.beforeAll(({ demo }) => demo.restart({ fresh: true }));

test("a server that is killed in the midst of a session loses and doubles nothing that two recorders sent, and who follows is right at the end", async ({ demo }) => {
  test.setTimeout(60_000);
  const kill = async () => {
    await demo.kill();
    await demo.restart();
  };
  const played = await playMeeting({ origin: demo.origin, ownerUrl: demo.env.DATABASE_OWNER_URL ?? "", kill, kills: 2, outcomes: 15, seed: 4 });
  expect(played.violations).toEqual([]);
  expect(played).toMatchObject({ outcomes: 30, rows: 30, killed: 2 });
  expect(played.returns).toBeGreaterThanOrEqual(2);
  await expect(run("tsx", ["scripts/verify-history.ts"], { env: demo.env })).resolves.not.toContain("NOT intact");
});
