import { expect, test } from "vitest";
import { mergeCandidates } from "~/sources/review/merge.server";
import { cookieOf } from "../../support/answers";
import { createReview } from "../../support/reviews";
import { visit } from "../../support/site";

test("the page of a merged candidate offers to undo the merge", async () => {
  const stage = await createReview();
  const [a, b] = await stage.rows();
  if (!a || !b) throw new Error("Two were to be found");
  const made = await mergeCandidates(stage.review, a.id, 1, { id: b.id, version: 1 });
  const cookie = await cookieOf(stage.secretary.personId ?? 0);
  const base = `/p/${stage.programme.key}/sources/${stage.sourceId}/candidates`;
  const id = made.ok ? made.id : 0;
  const page = await visit(`${base}/${id}`, { cookie });
  expect(page.html).toContain("Undo the merge");
  const answer = await visit(`${base}/${id}/reopen`, { cookie, form: new URLSearchParams({ version: "1" }) });
  expect([answer.status, answer.location]).toEqual([302, expect.stringContaining(`/candidates/${a.id}`)]);
});
