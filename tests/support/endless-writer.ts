// A process that comments on one item without end and reports each version that was acknowledged, until it is killed.
import { changeRecommendation } from "~/recommendations/change-recommendation.server";
import { PLAIN_ENTRY } from "~/recommendations/item";
import { commentOn } from "~/recommendations/update-item";

const target = JSON.parse(process.argv[2] ?? "{}");
const write = () => changeRecommendation({ ...target, version: null }, (item) => commentOn(item, { ...PLAIN_ENTRY, note: "Once more" }));

await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (;;) {
      const result = await write();
      if (result.ok) process.send?.(result.version);
    }
  }),
);
