import { Form, useLocation, useSearchParams } from "@remix-run/react";
import type { FormEvent } from "react";
import { useT } from "~/locales/use-t";

/** Search in the list of recommendations, from any page but the list: that one has a field of its own, which keeps its filters. */
export function SearchField({ action }: { action: string }) {
  const t = useT();
  const [params] = useSearchParams();
  const { pathname } = useLocation();
  const q = params.get("q") ?? "";
  if (pathname === action) return null;
  return (
    <Form method="get" action={action} role="search" onSubmit={leave}>
      <input key={q} type="search" name="q" defaultValue={q} className="entry min-h-8 py-1" aria-label={t("ui.shell.search")} placeholder={`${t("ui.shell.searchShort")}  /`}
        data-key="/" dir="auto" maxLength={200} />
    </Form>
  );
}

/** Once sent, keys go to what is found and no longer into the field. */
function leave({ currentTarget }: FormEvent<HTMLFormElement>) {
  currentTarget.querySelector("input")?.blur();
}
