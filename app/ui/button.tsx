import { Form } from "@remix-run/react";
import type { ComponentProps, ReactNode } from "react";
import { Link } from "./link";

type Looks = { kind?: "primary" | "secondary" | "quiet" | "danger"; size?: "small"; keyName?: string };

/** A button that says its act in a word or two; shows the key that presses it. */
export function Button({ kind, size, keyName, children, ...rest }: Looks & ComponentProps<"button">) {
  return <button className="button" data-kind={kind} data-size={size} data-key={keyName} {...rest}>{children}<KeyHint keyName={keyName} /></button>;
}

/** A link to an act's page that looks like a button. */
export function ButtonLink({ kind, size, keyName, children, ...rest }: Looks & ComponentProps<typeof Link>) {
  return <Link className="button" data-kind={kind} data-size={size} data-key={keyName} {...rest}>{children}<KeyHint keyName={keyName} /></Link>;
}

type PostProps = Looks & { action: string; values?: Record<string, string | number>; children: ReactNode; label?: string };

/** An act of one press: a form that holds nothing but its button. */
export function PostButton({ action, values = {}, kind, size, keyName, children, label }: PostProps) {
  return (
    <Form method="post" action={action} className="inline-flex">
      {Object.entries(values).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Button kind={kind} size={size} keyName={keyName} aria-label={label}>{children}</Button>
    </Form>
  );
}

/** The key of an act, shown where a keyboard is likely. */
export function KeyHint({ keyName }: { keyName?: string }) {
  return keyName ? <kbd aria-hidden="true" data-screen="" className="key pointer-coarse:hidden">{keyName}</kbd> : null;
}
