import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "./answer";
import { describeField, Field, FieldErrors, FieldGroup, Hint, type FieldProps } from "./field";

export type Choice = { value: string; label: string; hint?: ReactNode; mark?: ReactNode; disabled?: boolean };
export type ChoiceGroup = { group: string; choices: readonly Choice[] };

type SelectProps = FieldProps & { choices: readonly (Choice | ChoiceGroup)[]; defaultValue?: string | null; empty?: string | null; autoFocus?: boolean };

/** One of many. `empty` words the choice of none; null leaves it out. */
export function SelectField({ name, label, hint, required, keyName, choices, defaultValue, empty, autoFocus }: SelectProps) {
  const t = useT();
  const { errors, value } = useFieldAnswer(name, defaultValue);
  return (
    <Field {...{ name, label, hint, required, errors }}>
      <select className="entry" name={name} defaultValue={value} required={required} data-key={keyName} autoFocus={autoFocus} {...describeField(name, hint, errors)}>
        {empty === null ? null : <option value="">{empty ?? t(required ? "ui.form.noChoice" : "ui.form.none")}</option>}
        {choices.map((choice) => "group" in choice
          ? <optgroup key={choice.group} label={choice.group}>{choice.choices.map(showOption)}</optgroup>
          : showOption(choice))}
      </select>
    </Field>
  );
}

function showOption({ value, label, disabled }: Choice) {
  return <option key={value} value={value} disabled={disabled}>{label}</option>;
}

type GroupProps = FieldProps & { choices: readonly Choice[] };

/** One of a few, all in view. */
export function RadioField({ name, label, hint, required, choices, defaultValue }: GroupProps & { defaultValue?: string | null }) {
  const { errors, value } = useFieldAnswer(name, defaultValue);
  return (
    <FieldGroup {...{ name, label, hint, required, errors }}>
      {choices.map((choice) => (
        <Option key={choice.value} id={`${name}-${choice.value}`} choice={choice} type="radio" name={name} required={required}
          checked={choice.value === value} />
      ))}
    </FieldGroup>
  );
}

/** Any of a few. */
export function CheckboxGroup({ name, label, hint, required, choices, defaultValue }: GroupProps & { defaultValue?: readonly string[] }) {
  const { errors, all } = useFieldAnswer(name, defaultValue);
  return (
    <FieldGroup {...{ name, label, hint, required, errors }}>
      {choices.map((choice) => (
        <Option key={choice.value} id={`${name}-${choice.value}`} choice={choice} type="checkbox" name={name} checked={all.includes(choice.value)} />
      ))}
    </FieldGroup>
  );
}

type OptionProps = { id: string; choice: Choice; type: "radio" | "checkbox"; name: string; required?: boolean; checked: boolean };

function Option({ id, choice, type, name, required, checked }: OptionProps) {
  return (
    <label htmlFor={id} className="flex items-start gap-2 py-1">
      <input id={id} type={type} name={name} value={choice.value} required={required} defaultChecked={checked} disabled={choice.disabled} className="mt-1" />
      <span>
        {choice.mark}{choice.mark ? " " : null}{choice.label}
        {choice.hint ? <span className="block text-small text-quiet">{choice.hint}</span> : null}
      </span>
    </label>
  );
}

/** One yes or no. */
export function CheckboxField({ name, label, hint, required, keyName, defaultChecked, value = "yes" }: FieldProps & { defaultChecked?: boolean; value?: string }) {
  const { errors, all } = useFieldAnswer(name, defaultChecked ? value : null);
  return (
    <div className="grid max-w-text gap-1">
      <FieldErrors name={name} errors={errors} />
      <label className="flex items-start gap-2">
        <input type="checkbox" name={name} value={value} required={required} defaultChecked={all.includes(value)} data-key={keyName} className="mt-1"
          {...describeField(name, hint, errors)} />
        <span>{label}</span>
      </label>
      <Hint name={name}>{hint}</Hint>
    </div>
  );
}
