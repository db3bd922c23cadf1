import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/browser";

const P = "/p/pk-kz";
const ITEM = `${P}/recommendations/57`;

/** One address for every kind of page a secretary sees; the training item is in progress, has a deadline, an action item and no proposal. */
const SECRETARY = [
  `${P}/recommendations`, `${P}/recommendations?q=nothingreadslikethis`, `${P}/recommendations?status=OPEN&is=past-due&side=PK`, `${P}/recommendations/new`,
  `${P}/recommendations/33`, `${P}/recommendations/33?history=press`, ITEM, `${P}/recommendations/55`, `${ITEM}/wordings`,
  ...["update", "comment", "owner", "deadline", "wording", "details", "void", "action-items/new", "position/PK", "position/KZ", "organisations/PK",
    "entries/2/correct", "status/reportImplemented", "status/hold", "status/discontinue", "status/carryOver", "status/correctStatus"].map((act) => `${ITEM}/${act}`),
  `${P}/views`, `${P}/views/new?status=OPEN`, `${P}/follows`, `${P}/action-items`, `${P}/meetings`, `${P}/sources`, ...["new", "1", "1/edit", "1/document"].map((page) => `${P}/sources/${page}`),
  ...["", "/since", "/brief"].map((page) => `${P}/reports${page}`), `${P}/meetings?kind=EVENT`, `${P}/meetings/new`, `${P}/meetings/new?body=4`, `${P}/meetings/3`, `${P}/bodies/1`, `${P}/bodies/4`,
  `${P}/action-items?status=DONE&sort=due`,
  ...["", "/members", "/members/new", "/organisations", "/organisations/new", "/sides", "/sectors", "/bodies", "/changes", "/propose"].map((page) => `${P}/settings${page}`),
  ...["many", "many/new?number=33&number=57", "many/new?act=assignOwner&of=all", "many/new?act=setOrganisations&number=57", "many/new?act=editDetails&number=57", "many/new?act=hold&of=page",
    "many/new?act=void"].map((page) => `${P}/recommendations/${page}`),
  "/me", "/account", "/account/password", "/account/sign-ins", "/account/calendar",
];

/** The pages of a session of the body for training, once it has a list. */
const SESSION = ["", "/edit", "/postpone", "/cancel", "/delegations", "/delegations/1/paste", "/delegations/1/edit", "/attendance"];

const ADMINISTRATOR = [
  "/admin", "/admin/people", "/admin/people/new", "/admin/people/1", "/admin/people/1/edit", "/admin/programmes", "/admin/programmes/new",
  ...["", "/edit", "/sides", "/sectors/new", "/bodies/new"].map((page) => `${P}/settings${page}`), "/me", "/account",
];

/** Pages that are not there, or not for this reader: each is a page all the same. */
const REFUSED = ["/nothing/here", "/p/nothing", `${P}/recommendations/99999`, `${ITEM}/status/confirmCompletion`];

type Fault = { page: string; fault: string };

// A telephone in the dark, and a laptop of 1366 pixels at 200 % by day: rules that do not depend on the look are asked once.
const LOOKS = [
  { look: "on a telephone, dark", scheme: "dark", width: 360, height: 740, rules: ["color-contrast", "target-size"] },
  { look: "at 200 %, light", scheme: "light", width: 683, height: 384, rules: null },
] as const;

/** What is wrong with a page in either look; it is opened once. */
async function findFaults(page: Page, path: string, said: string[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { look, scheme, width, height, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    faults.push(...(await findFaultsNow(page, `${path} ${look}`, said, rules)));
  }
  return faults;
}

async function findFaultsNow(page: Page, path: string, said: string[], rules: readonly string[] | null): Promise<Fault[]> {
  const { headings, notice, title } = await page.evaluate(() => ({
    headings: document.querySelectorAll("h1").length,
    notice: document.querySelector("header")?.textContent?.includes("Demonstration") ?? false,
    title: document.title,
  }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  // In one frame, and of long lists the first dozen: the others are drawn by the same lines.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  for (const more of ["tbody > tr:nth-child(n + 13)", "main ol > li:nth-child(n + 13)", "main ul > li:nth-child(n + 13)"]) builder.exclude(more);
  const axe = await (rules ? builder.withRules([...rules]) : builder.withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])).analyze();
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(notice ? [] : ["no notice that it is a demonstration"]),
    ...(title ? [] : ["no title"]),
    ...(wide > 0 ? [`${wide} pixels too wide`] : []),
    ...axe.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).slice(0, 3).join(", ")}`),
    ...said.splice(0).map((text) => `the console says: ${text}`),
  ].map((fault) => ({ page: path, fault }));
}

/** Errors of scripts, styles and policies; that a refused page was refused is no error. */
function listen(page: Page) {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" && !/status of 4(03|04|09)/.test(message.text())) said.push(message.text());
  });
  return said;
}

async function enter(page: Page, button: RegExp) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: button }).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

const READERS = [
  { reader: "an executive secretary", button: /^Enter as Executive secretary,/, pages: [...SECRETARY, ...REFUSED] },
  { reader: "the administrator", button: /^Administrator$/, pages: ADMINISTRATOR },
];

// Pictures of every step would cost more than the steps.
test.use({ deviceScaleFactor: 2, trace: "off" });
test.describe.configure({ mode: "parallel" });

for (const { reader, button, pages } of READERS) {
  test(`every page of ${reader} can be read by everybody and fits`, async ({ page }) => {
    test.setTimeout(240_000);
    const said = listen(page);
    await page.goto("/sign-in");
    const faults = await findFaults(page, "/sign-in", said);
    await enter(page, button);
    for (const path of pages) {
      const answer = await page.goto(path);
      const expected = REFUSED.includes(path) ? answer !== null : answer?.ok();
      if (!expected) faults.push({ page: path, fault: `answered ${answer?.status()}` });
      faults.push(...(await findFaults(page, path, said)));
    }
    expect(faults).toEqual([]);
  });
}

test("every page of a session can be read by everybody and fits", async ({ page }) => {
  test.setTimeout(120_000);
  const said = listen(page);
  await enter(page, /^Enter as Executive secretary, Pakistan,/);
  await page.goto(`${P}/meetings/new?body=4`);
  await page.getByLabel("Title").fill("Training session 1");
  await page.getByLabel("Day or period").fill("12 March 2027");
  await page.getByRole("button", { name: "Plan it" }).click();
  await page.waitForURL(/\?done=plan$/);
  const address = new URL(page.url()).pathname;
  await page.goto(`${address}/delegations/1/paste`);
  await page.getByLabel("The list, in protocol order").fill("H.E. Mr Ali Khan, Minister, Ministry of Commerce\nГ-н Ахметов А., переводчик");
  await page.getByRole("button", { name: "Read the list" }).click();
  await expect(page.getByText("2 people were read.")).toBeVisible();
  const faults = await findFaults(page, "a list that is checked", said);
  await page.getByRole("button", { name: "Save the list" }).click();
  await page.waitForURL(/\?saved=1$/);
  for (const path of SESSION) {
    const answer = await page.goto(address + path);
    if (!answer?.ok()) faults.push({ page: path, fault: `answered ${answer?.status()}` });
    faults.push(...(await findFaults(page, path || address, said)));
  }
  expect(faults).toEqual([]);
});
