import type { Shown } from "../candidate";

type At = { page: string; shown: Shown };

/** The page of a candidate, its passage in view. */
export const candidateAddress = ({ page, shown }: At, id: number) => `${page}/candidates/${id}${shown === "waiting" ? "" : `?show=${shown}`}#mark-candidate-${id}`;

/** The address of an act on a candidate. */
export const actAddress = ({ page, shown }: At, id: number, act: string) => `${page}/candidates/${id}/${act}${shown === "waiting" ? "" : `?show=${shown}`}`;

/** Where the review goes on after something was done: the next one that waits, else the end of it. */
export function addressAfter({ page, shown }: At, next: number | null, done: number | null): string {
  const query = new URLSearchParams({ ...(shown === "waiting" ? {} : { show: shown }), ...(done === null ? {} : { done: String(done) }) }).toString();
  const to = next === null ? `${page}/review` : `${page}/candidates/${next}`;
  return `${to}${query ? `?${query}` : ""}${next === null ? "" : `#mark-candidate-${next}`}`;
}
