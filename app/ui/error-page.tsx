import { isRouteErrorResponse } from "@remix-run/react";
import { useContext, useEffect, useState } from "react";
import { useT } from "~/locales/use-t";
import { Link } from "./link";
import { AWAY, ErrorIdContext, findErrorId, lastErrorId } from "./error-id";
import { PlainPage } from "./plain-page";

const FORBIDDEN = { title: "ui.errors.forbidden", help: "ui.errors.forbiddenHelp", retry: false } as const;
const NOT_FOUND = { title: "ui.errors.notFound", help: "ui.errors.notFoundHelp", retry: false } as const;
const UNREADABLE = { title: "ui.errors.unreadable", help: "ui.errors.unreadableHelp", retry: false } as const;
const UNREACHED = { title: "ui.errors.offline", help: "ui.errors.offlineHelp", retry: true } as const;

const GONE = { title: "ui.errors.away", help: "ui.errors.awayHelp", retry: true } as const;

const ANSWERS: Record<number, typeof FORBIDDEN | typeof NOT_FOUND | typeof UNREADABLE | undefined> = {
  400: UNREADABLE, 403: FORBIDDEN, 404: NOT_FOUND, 413: UNREADABLE, 415: UNREADABLE, 422: UNREADABLE,
};

/** What is the matter, where it is nothing unexpected. A fetch that gets no answer fails with a TypeError. */
function recognise(error: unknown) {
  if (isRouteErrorResponse(error)) return ANSWERS[error.status] ?? null;
  return error instanceof TypeError && /fetch|network|load failed/i.test(error.message) ? UNREACHED : null;
}

/** What is shown instead of a page: what is the matter and the way out; the number of an unexpected error, nothing else of it. */
export function ErrorPage({ error, demo }: { error: unknown; demo: boolean }) {
  const t = useT();
  const id = useErrorId();
  const known = recognise(error) ?? (id === AWAY ? GONE : null);
  return (
    <PlainPage title={t(known?.title ?? "ui.errors.unexpected")} notice={demo ? t("people.signIn.demoNotice") : null}>
      <p>{t(known?.help ?? "ui.errors.unexpectedHelp")}</p>
      {known ? (id === AWAY ? <span hidden data-error-id={id} /> : null) : <ErrorNumber id={id} />}
      <p className="mt-6 flex flex-wrap gap-4">
        <Link to="/" reloadDocument className="button">{t("ui.errors.home")}</Link>
        {known?.retry === false ? null : <Link to="" reloadDocument className="button" data-kind="quiet">{t("ui.errors.again")}</Link>}
      </p>
    </PlainPage>
  );
}

/** The number the server gave: in the page, in its script's timings, or as it is written while the page is made. */
function useErrorId() {
  const given = useContext(ErrorIdContext);
  const [id, setId] = useState(() => given ?? findErrorId());
  useEffect(() => setId((known) => known ?? lastErrorId()), []);
  return id;
}

function ErrorNumber({ id }: { id: string | null }) {
  const t = useT();
  return id ? <p className="mt-3">{t("ui.errors.id")}: <code data-error-id={id} className="font-semibold select-all">{id}</code></p> : null;
}
