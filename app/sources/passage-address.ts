import { markId } from "./marks";

/** Where a passage stands in the text of its source, opened highlighted. */
export const passageAddress = (source: string, passageId: number) => `${source}?passage=${passageId}#${markId(`passage-${passageId}`)}`;
