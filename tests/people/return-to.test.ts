import { expect, test } from "vitest";
import { describeDevice } from "~/people/describe-device";
import { readReturnTo } from "~/people/return-to";

test.each(["/", "/p/pk-kz/recommendations?status=OPEN&q=%2F#row-3", "/account", "/link-rolls"])("%s is a place to go back to", (to) => {
  expect(readReturnTo(to)).toBe(to);
});

test.each([
  null, "", "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "\\\\elsewhere.example", "javascript:alert(1)", "p/pk-kz", "/\t/elsewhere.example",
  "/\n/elsewhere.example", "/sign-in", "/sign-out", "/sign-in?to=/", "/link/abc", `/${"a".repeat(3_000)}`,
])("%j is none", (to) => {
  expect(readReturnTo(to)).toBeNull();
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36 Edg/130.0", "Edge", "Windows"],
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari", "iPhone"],
  ["Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36", "Chrome", "Android"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox", "Linux"],
  ["curl/8.5.0", null, null],
])("%s is told by browser and system", (userAgent, browser, system) => {
  expect(describeDevice(userAgent)).toEqual({ browser, system });
});
