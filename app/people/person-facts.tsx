import { useT } from "~/locales/use-t";
import { ButtonLink, PostButton } from "~/ui/button";
import { Instant } from "~/ui/day";
import { Link } from "~/ui/link";
import { Definitions, Panel } from "~/ui/panel";
import type { PersonRow } from "./people.server";

/** What the administrator knows of a person: the account, and their places in programmes. */
export function PersonFacts({ person, timeZone }: { person: PersonRow; timeZone: string }) {
  const t = useT();
  return (
    <>
      <Definitions rows={[
        { term: t("admin.people.email"), value: <span className="wrap-anywhere">{person.email}</span> },
        { term: t("admin.people.state"), value: t(`admin.people.states.${person.state}`) },
        { term: t("admin.people.administrator"), value: person.isAdministrator ? t("programmes.settings.yes") : null },
        { term: t("admin.people.demo"), value: person.isDemo ? t("programmes.settings.yes") : null },
        { term: t("admin.people.lastSeen"), value: person.lastSeenAt ? <Instant at={person.lastSeenAt} timeZone={timeZone} /> : t("admin.people.never") },
      ]} />
      <Panel title={t("admin.person.places")}>
        {person.programmes.length ? (
          <ul>
            {person.programmes.map(({ key, name, office }) => (
              <li key={key} className="border-b border-rule py-1.5"><Link to={`/p/${key}/settings/members`} dir="auto">{name}</Link> <span className="text-quiet" dir="auto">{office}</span></li>
            ))}
          </ul>
        ) : <p className="text-quiet">{t("admin.person.noPlaces")}</p>}
      </Panel>
    </>
  );
}

/** What the administrator may do about the account. There is no deletion. */
export function PersonActs({ person: { id, state, isAdministrator, isDemo } }: { person: PersonRow }) {
  const t = useT();
  const to = `/admin/people/${id}`;
  const active = state !== "deactivated";
  return (
    <div className="flex flex-wrap gap-2">
      <ButtonLink to={`${to}/edit`}>{t("admin.person.edit")}</ButtonLink>
      {active && !isDemo ? <ButtonLink to={`${to}/link`}>{t("admin.person.link")}</ButtonLink> : null}
      {active ? <ButtonLink to={`${to}/administrator`}>{t(isAdministrator ? "admin.person.dropAdministrator" : "admin.person.makeAdministrator")}</ButtonLink> : null}
      {active ? <PostButton action={`${to}/end-sign-ins`}>{t("admin.person.signInsEnd")}</PostButton> : null}
      {active
        ? <ButtonLink to={`${to}/deactivate`} kind="danger">{t("admin.person.deactivate")}</ButtonLink>
        : <PostButton action={`${to}/reactivate`} kind="primary">{t("admin.person.reactivate")}</PostButton>}
    </div>
  );
}
