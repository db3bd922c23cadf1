import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ROOT } from "../../scripts/steps.mjs";
import { expect, test } from "../support/browser";

const SOURCES = "/p/pk-kz/sources";
const SEEDS = join(ROOT, "..", "shared", "documents", "seeds");

test.setTimeout(180_000);

async function enter(page: Page) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Executive secretary, Pakistan/ }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The script is there, and the page listens to keys. */
const ready = (page: Page) => page.waitForFunction(() => "__remixRouteModules" in window).then(() => page.waitForLoadState("networkidle"));

const report = (title: string) => `# ${title}

The training offices met twice in the year and spoke of their plans.

## Recommendations

1. It is recommended that a joint register of training courses be published by March 2031, and that the rules for trainers be simplified.
2. The training offices should exchange their calendars every quarter.
3. The training offices should hold a competition for young interpreters.
4. The training offices should translate the handbook into Kazakh and Urdu.
`;

/** Adds a document and waits until it is read; answers the address of its source. */
async function upload(page: Page, name: string, text: string) {
  await page.goto(`${SOURCES}/new`);
  await page.getByLabel("File").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
  await page.getByRole("button", { name: "Add the source" }).click();
  await expect(page.getByText(/0 of \d+ passages? decided/)).toBeVisible({ timeout: 60_000 });
  return new URL(page.url()).pathname;
}

const progress = (page: Page) => page.locator("[data-progress]");
const title = (page: Page) => page.getByLabel("Title");
const marked = (page: Page) => page.locator(".document mark[aria-current]").first();

/** Follows what was just accepted to its item, and from there to its passage in the document. */
async function seePassage(page: Page, words: string) {
  await page.getByRole("status").getByRole("link", { name: /^PK-KZ-\d+$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto(await passageOf(page));
  await expect(page.locator(".document mark").filter({ hasText: words }).first()).toBeVisible();
}

async function passageOf(page: Page) {
  const link = page.locator(`a[href*="/sources/"][href*="passage"]`).first();
  await expect(link).toBeVisible();
  return (await link.getAttribute("href")) ?? "";
}

test("a document is reviewed by keys alone, and its items are found with their passages", async ({ page }) => {
  await enter(page);
  const source = await upload(page, "training.md", report("Training by keys"));
  await ready(page);
  await page.keyboard.press("v");
  await expect(progress(page)).toHaveText("0 of 4 decided");
  await ready(page);

  await page.keyboard.press("e");
  await expect(title(page)).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Publish a register of courses");
  await page.keyboard.press("Escape");
  await page.keyboard.press("y");
  await expect(progress(page)).toHaveText("1 of 4 decided");
  await expect(page.getByRole("status").filter({ hasText: "Publish a register of courses" })).toBeVisible();
  await expect(marked(page)).toContainText("exchange their calendars");

  await page.keyboard.press("x");
  await expect(progress(page)).toHaveText("2 of 4 decided");
  await page.keyboard.press("z");
  await expect(progress(page)).toHaveText("1 of 4 decided");
  await expect(marked(page)).toContainText("exchange their calendars");
  await page.keyboard.press("m");
  await expect(progress(page)).toHaveText("1 of 3 decided");
  await expect(marked(page)).toContainText("exchange their calendars");
  await page.keyboard.press("y");
  await expect(progress(page)).toHaveText("2 of 3 decided");
  await expect(marked(page)).toContainText("translate the handbook");
  await page.keyboard.press("r");
  await page.keyboard.type("PK-KZ-12");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything that was found is decided.")).toBeVisible();
  await expect(progress(page)).toHaveText("3 of 3 decided");

  await page.goto(`/p/pk-kz/recommendations?q=${encodeURIComponent("register of courses")}`);
  await page.getByRole("link", { name: "Publish a register of courses" }).first().click();
  await expect(page.getByText("published by March 2031", { exact: false }).first()).toBeVisible();
  await page.goto(await passageOf(page));
  await expect(page.locator(".document mark").filter({ hasText: "joint register of training courses" }).first()).toBeVisible();

  await page.goto(`${source}/review/undo`);
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.goto(`${source}/review`);
  await expect(progress(page)).toHaveText("0 of 3 decided");
});

test("a passage is split at the cursor, and a selection of the document becomes a candidate", async ({ page }) => {
  await enter(page);
  await upload(page, "cursor.md", report("Training with a cursor"));
  await ready(page);
  await page.keyboard.press("v");
  await expect(progress(page)).toHaveText("0 of 4 decided");
  await ready(page);
  const wording = page.getByLabel("Wording");
  await page.keyboard.press("w");
  await expect(wording).toBeFocused();
  await wording.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(field.value.indexOf("that the rules"), field.value.indexOf("that the rules")));
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await expect(progress(page)).toHaveText("0 of 5 decided");
  await expect(wording).toHaveValue(/published by March 2031$/);

  await page.evaluate(() => {
    const words = [...document.querySelectorAll(".document [data-start]")].find((one) => one.textContent?.includes("met twice"))?.firstChild;
    if (!(words instanceof Text)) throw new Error("There is no such text");
    const [from, to] = [words.data.indexOf("met twice"), words.data.indexOf(" and spoke")];
    getSelection()?.setBaseAndExtent(words, from, words, to);
  });
  await page.keyboard.press("n");
  await expect(progress(page)).toHaveText("0 of 6 decided");
  await expect(wording).toHaveValue("met twice in the year");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is reviewed by links and forms", async ({ page }) => {
    await enter(page);
    await upload(page, "plain.md", report("Training without scripts"));
    await page.getByRole("link", { name: "Review", exact: false }).first().click();
    await title(page).fill("Publish a plain register");
    await page.getByRole("button", { name: "Accept" }).click();
    await expect(progress(page)).toHaveText("1 of 4 decided");
    await page.getByLabel("Why it is left out").fill("Done already");
    await page.getByRole("button", { name: "Leave out" }).click();
    await expect(progress(page)).toHaveText("2 of 4 decided");
    await title(page).fill("");
    await page.getByLabel("Wording").fill("Typed and not lost");
    await page.getByRole("button", { name: "Accept" }).click();
    await expect(page.getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Wording")).toHaveValue("Typed and not lost");
    await title(page).fill("Hold a competition");
    await page.getByRole("button", { name: "Accept" }).click();
    await expect(progress(page)).toHaveText("3 of 4 decided");
    await seePassage(page, "competition for young interpreters");
  });
});

test("one of the articles that the rules were made with is reviewed by keys to its end", async ({ page }) => {
  const article = existsSync(SEEDS) ? readdirSync(SEEDS).find((name) => name.endsWith(".txt")) : undefined;
  if (!article) console.warn(`SKIPPED: no article lies in ${SEEDS}`);
  test.skip(!article, `No article lies in ${SEEDS}`);
  await enter(page);
  await upload(page, "article.txt", readFileSync(join(SEEDS, article ?? ""), "utf8"));
  await ready(page);
  await page.keyboard.press("v");
  await expect(progress(page)).toHaveText(/^0 of \d+ decided$/);
  const all = Number(/of (\d+)/.exec((await progress(page).textContent()) ?? "")?.[1]);
  await ready(page);
  for (let decided = 1; decided <= all; decided++) {
    await page.keyboard.press(decided === 1 ? "y" : "x");
    await expect(progress(page)).toHaveText(`${decided} of ${all} decided`);
    if (decided === 1) await expect(page.getByRole("status").getByRole("link", { name: /^PK-KZ-\d+$/ })).toBeVisible();
  }
  await expect(page.getByText("Everything that was found is decided.")).toBeVisible();
});
