import { SelectField } from "~/ui/choice-fields";

/** A time zone, by part of the world. */
export function TimeZoneField({ label, hint, zones, defaultValue }: { label: string; hint?: string; zones: readonly string[]; defaultValue: string }) {
  const groups = new Map<string, { value: string; label: string }[]>();
  for (const zone of zones) {
    const [part = zone, ...place] = zone.split("/");
    groups.set(part, [...(groups.get(part) ?? []), { value: zone, label: (place.join(", ") || zone).replaceAll("_", " ") }]);
  }
  const choices = [...groups].map(([group, all]) => ({ group, choices: all }));
  return <SelectField name="timeZone" label={label} hint={hint} choices={choices} defaultValue={defaultValue} empty={null} required />;
}
