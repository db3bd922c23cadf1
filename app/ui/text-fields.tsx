import { useT } from "~/locales/use-t";
import { useFieldAnswer } from "./answer";
import { describeField, Field, type FieldProps } from "./field";

type TextProps = FieldProps & {
  defaultValue?: string | null;
  type?: "text" | "email" | "url" | "password" | "search" | "number";
  maxLength?: number;
  autoComplete?: string;
  inputMode?: "text" | "numeric" | "email" | "url";
  placeholder?: string;
  autoFocus?: boolean;
  list?: string;
};

/** One line of text. */
export function TextField({ defaultValue, type = "text", keyName, ...props }: TextProps) {
  const { name, label, hint, required, ...rest } = props;
  const { errors, value } = useFieldAnswer(name, defaultValue);
  const kept = type === "password" ? "" : value;
  return (
    <Field {...{ name, label, hint, required, errors }}>
      <input className="entry" type={type} name={name} defaultValue={kept} required={required} dir={type === "text" ? "auto" : undefined}
        data-key={keyName} {...rest} {...describeField(name, hint, errors)} />
    </Field>
  );
}

type AreaProps = FieldProps & { defaultValue?: string | null; rows?: number; maxLength?: number; autoFocus?: boolean; lang?: string };

/** Text of any length, set in the face of what is said. */
export function TextArea({ defaultValue, rows = 4, keyName, ...props }: AreaProps) {
  const { name, label, hint, required, ...rest } = props;
  const { errors, value } = useFieldAnswer(name, defaultValue);
  return (
    <Field {...{ name, label, hint, required, errors }}>
      <textarea className="entry" name={name} defaultValue={value} rows={rows} required={required} dir="auto" data-key={keyName}
        {...rest} {...describeField(name, hint, errors)} />
    </Field>
  );
}

type FileProps = FieldProps & { accept?: string; multiple?: boolean; limit?: string };

/** Files; the form around it needs `files`. */
export function FileField({ name, label, hint, required, accept, multiple, limit, keyName }: FileProps) {
  const t = useT();
  const { errors } = useFieldAnswer(name, null);
  const said = hint ?? (limit ? t("ui.form.fileLimit", { size: limit }) : null);
  return (
    <Field {...{ name, label, hint: said, required, errors }}>
      <input className="entry file:me-3 file:font-semibold" type="file" name={name} accept={accept} multiple={multiple} required={required}
        data-key={keyName} {...describeField(name, said, errors)} />
    </Field>
  );
}
