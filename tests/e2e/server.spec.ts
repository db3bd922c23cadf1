import { expect, test } from "../support/browser";

test("the server of this worker answers, with a policy that lets only its own scripts run", async ({ page }) => {
  const problems: string[] = [];
  page.on("console", (message) => message.type() === "error" && problems.push(message.text()));
  page.on("pageerror", (error) => problems.push(String(error)));
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()["content-security-policy"]).toContain("'nonce-");
  expect(problems).toEqual([]);
});
