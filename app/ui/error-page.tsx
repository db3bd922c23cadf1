import { isRouteErrorResponse, Link } from "@remix-run/react";
import { useContext, useEffect, useState } from "react";
import { useT } from "~/locales/use-t";
import { ErrorIdContext, findErrorId, lastErrorId } from "./error-id";
import { PlainPage } from "./plain-page";

const EXPECTED = {
  403: { title: "ui.errors.forbidden", help: "ui.errors.forbiddenHelp" },
  404: { title: "ui.errors.notFound", help: "ui.errors.notFoundHelp" },
} as const;

/** What is shown instead of a page: what is the matter and the way out; the number of an unexpected error, nothing else of it. */
export function ErrorPage({ error }: { error: unknown }) {
  const t = useT();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const known = status === 403 || status === 404 ? EXPECTED[status] : null;
  return (
    <PlainPage title={t(known?.title ?? "ui.errors.unexpected")}>
      <p>{t(known?.help ?? "ui.errors.unexpectedHelp")}</p>
      {known ? null : <ErrorNumber />}
      <p className="mt-6 flex flex-wrap gap-4">
        <Link to="/" reloadDocument className="button">{t("ui.errors.home")}</Link>
        {known ? null : <Link to="" reloadDocument className="button" data-kind="quiet">{t("ui.errors.again")}</Link>}
      </p>
    </PlainPage>
  );
}

function ErrorNumber() {
  const t = useT();
  const given = useContext(ErrorIdContext);
  const [id, setId] = useState(() => given ?? findErrorId());
  useEffect(() => setId((known) => known ?? lastErrorId()), []);
  return id ? <p className="mt-3">{t("ui.errors.id")}: <code data-error-id={id} className="font-semibold select-all">{id}</code></p> : null;
}
