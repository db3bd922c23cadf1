import type { ReactNode } from "react";

/** What a filter can be set to: the value in the address, and what it is called. */
export function Options({ choices }: { choices: readonly (readonly [string | number, string])[] }) {
  return choices.map(([value, label]) => <option key={value} value={value}>{label}</option>);
}

/** A filter that may be several things at once. */
export function Checks({ legend, name, choices, checked }: { legend: string; name: string; choices: [string, ReactNode][]; checked: readonly string[] }) {
  return (
    <fieldset className="grid content-start gap-1">
      <legend className="mb-1 font-semibold">{legend}</legend>
      {choices.map(([value, label]) => (
        <label key={value} className="flex items-baseline gap-2">
          <input type="checkbox" name={name} value={value} defaultChecked={checked.includes(value)} className="translate-y-0.5" /><span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
