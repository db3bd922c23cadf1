import { useFetcher } from "@remix-run/react";
import { useEffect, useRef, type ComponentProps, type FormEvent, type ReactNode } from "react";
import { sayMessage } from "~/locales/say-message";
import { useT } from "~/locales/use-t";
import type { Answer } from "./answer";
import { Button } from "./button";

type Looks = Pick<ComponentProps<typeof Button>, "kind" | "size" | "keyName">;
type Props = Looks & {
  action: string; values?: Record<string, string | number | string[]>; label?: string; className?: string;
  /** Before it is sent by the page's script: where the focus goes. */
  onSend?: (form: HTMLFormElement) => void;
  children: ReactNode;
};

/** An act of one press that leaves one where one stands. Several may be on their way at once; without script it is a form that leads back. */
export function Press({ action, values = {}, label, className, onSend, children, ...looks }: Props) {
  const t = useT();
  const fetcher = useFetcher<Answer | null>();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    sent.set("stays", "yes");
    onSend?.(event.currentTarget);
    fetcher.submit(sent, { method: "post", action });
  };
  const error = fetcher.state === "idle" ? fetcher.data?.message ?? Object.values(fetcher.data?.errors ?? {})[0]?.[0] : null;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const row = error ? form.current?.closest<HTMLElement>("[data-row]") : null;
    if (row) row.hidden = false;
  }, [error]);
  return (
    <fetcher.Form ref={form} method="post" action={action} onSubmit={send} className={`inline-flex flex-wrap items-center gap-2 ${className ?? ""}`}>
      {Object.entries(values).flatMap(([name, value]) => [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />))}
      <Button {...looks} aria-label={label}>{children}</Button>
      {error ? <span role="alert" className="text-small font-semibold text-attention">{sayMessage(error, t)}</span> : null}
    </fetcher.Form>
  );
}
