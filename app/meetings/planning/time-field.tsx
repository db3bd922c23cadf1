import { useFieldAnswer } from "~/ui/answer";
import { describeField, Field, type FieldProps } from "~/ui/field";
import { isTime } from "./wall-clock";

/** A time of day. What is none stays as it was typed, to be mended. */
export function TimeField({ name, label, hint, required, defaultValue }: Omit<FieldProps, "keyName"> & { defaultValue?: string }) {
  const { errors, value } = useFieldAnswer(name, defaultValue);
  return (
    <Field {...{ name, label, hint, required, errors }}>
      <input className="entry max-w-32 tabular-nums" type={value === "" || isTime(value) ? "time" : "text"} name={name} defaultValue={value} required={required}
        {...describeField(name, hint, errors)} />
    </Field>
  );
}
