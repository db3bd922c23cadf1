import type { ReactNode } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Said } from "./answer";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  /** The key that goes to this field from anywhere on the page. */
  keyName?: string;
};

/** The ids that tie a field to its hint and its errors. */
export function describeField(name: string, hint: ReactNode, errors: Said[]) {
  const described = [hint ? `${name}-hint` : null, errors.length ? `${name}-error` : null].filter(Boolean).join(" ");
  return { id: name, "aria-describedby": described || undefined, "aria-invalid": errors.length ? true : undefined };
}

/** What stands above and below any field: label, hint, errors. */
export function Field({ name, label, hint, required, errors, children }: FieldProps & { errors: Said[]; children: ReactNode }) {
  return (
    <div className="grid max-w-text gap-1">
      <label htmlFor={name} className="font-semibold">{label}{required ? <Required /> : null}</label>
      <Hint name={name}>{hint}</Hint>
      <FieldErrors name={name} errors={errors} />
      {children}
    </div>
  );
}

/** The same for a group of choices. */
export function FieldGroup({ name, label, hint, required, errors, children }: FieldProps & { errors: Said[]; children: ReactNode }) {
  return (
    <fieldset id={name} tabIndex={-1} className="grid max-w-text gap-1" {...groupDescription(name, hint, errors)}>
      <legend className="mb-1 font-semibold">{label}{required ? <Required /> : null}</legend>
      <Hint name={name}>{hint}</Hint>
      <FieldErrors name={name} errors={errors} />
      {children}
    </fieldset>
  );
}

function groupDescription(name: string, hint: ReactNode, errors: Said[]) {
  return { "aria-describedby": describeField(name, hint, errors)["aria-describedby"] };
}

function Required() {
  const t = useT();
  return <span className="ms-2 text-small font-normal text-quiet">{t("ui.form.required")}</span>;
}

export function Hint({ name, children }: { name: string; children: ReactNode }) {
  return children ? <p id={`${name}-hint`} className="text-small text-quiet">{children}</p> : null;
}

export function FieldErrors({ name, errors }: { name: string; errors: Said[] }) {
  const t = useT();
  if (!errors.length) return null;
  return (
    <p id={`${name}-error`} className="text-small font-semibold text-attention">
      {errors.map((error) => sayMessage(error, t)).join(" ")}
    </p>
  );
}
