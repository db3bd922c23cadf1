import { test as base } from "@playwright/test";
import { startDemo, type Demo } from "./demo-server";

export { expect } from "@playwright/test";

/** Browser tests import `test` from here: each worker has its own server on its own copy of the demonstration portfolio. */
export const test = base.extend<object, { demo: Demo }>({
  // Playwright reads the first parameter as a pattern; this one takes no other fixture.
  demo: [
    async ({ browserName: _ }, use, { parallelIndex }) => {
      const demo = await startDemo(`browser_${parallelIndex}`);
      await use(demo);
      await demo.stop();
    },
    { scope: "worker", auto: true, timeout: 60_000 },
  ],
  baseURL: async ({ demo }, use) => use(demo.origin),
});
