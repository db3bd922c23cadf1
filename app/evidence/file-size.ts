import { formatNumber } from "~/ui/dates";

/** How large a file is, in the reader's words. */
export function formatSize(bytes: number, intl: string) {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return formatNumber(value, intl, { style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 });
}
