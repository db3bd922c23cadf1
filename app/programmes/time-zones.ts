/** Every time zone the server can reckon with, by name. */
export const TIME_ZONES: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

const known = new Set(TIME_ZONES);

/** Whether a name is one of them. */
export function isTimeZone(name: string) {
  return known.has(name);
}
