// The browser of the browser tests: one of this machine, or the one that Playwright fetched for itself.
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "@playwright/test";

const KNOWN = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The path of a Chromium, or undefined. */
export const findBrowser = () => [...KNOWN, chromium.executablePath()].find((path) => path && existsSync(path));

/** The one command that installs a browser here. */
export function browserCommand() {
  const system = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const debian = /^ID(_LIKE)?=.*debian/m.test(system) && !/^ID=ubuntu/m.test(system);
  return debian ? `${process.getuid?.() === 0 ? "" : "sudo "}apt-get install -y chromium` : "npx playwright install chromium";
}
