import type { Decide } from "~/recommendations/change-recommendation.server";

/** A decision that can be asked afterwards what it decided last. */
export function remember(decide: Decide) {
  let last: ReturnType<Decide> | null = null;
  return { decide: (...item: Parameters<Decide>) => (last = decide(...item)), change: () => (last?.ok ? last : null) };
}
