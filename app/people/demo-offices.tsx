import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Role } from "#db/enums";
import { useT } from "~/locales/use-t";
import { Empty } from "~/ui/pager";
import type { DemoOffice, DemoProgramme } from "./demo-offices.server";

type Props = { programmes: DemoProgramme[]; administrators: { id: number; name: string }[]; to: string | null };

/** Every office of the demonstration, each one press away, with what it may do. */
export function DemoOffices({ programmes, administrators, to }: Props) {
  const t = useT();
  if (!programmes.length && !administrators.length) return <Empty title={t("people.signIn.noOffices")} />;
  return (
    <div className="grid gap-10">
      {programmes.map(({ key, name, notice, sides }) => (
        <Group key={key} title={name} notice={notice} programme={key} to={to}>
          <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
            {sides.map((side) => (
              <section key={side.name ?? ""} className="min-w-0">
                <h3 className="border-b border-rule pb-1" dir="auto">{side.name ?? t("people.signIn.everySide")}</h3>
                <ul>{side.offices.map((office) => <Office key={office.personId} office={office} side={sides.length > 1 ? side.name : null} programme={name} />)}</ul>
              </section>
            ))}
          </div>
        </Group>
      ))}
      {administrators.length ? (
        <Group title={t("people.signIn.installation")} programme={null} to={null}>
          <ul className="max-w-text">
            {administrators.map(({ id, name }) => <Row key={id} personId={id} office={name} may={t("people.signIn.administratorMay")} />)}
          </ul>
        </Group>
      ) : null}
    </div>
  );
}

type GroupProps = { title: string; notice?: string | null; programme: string | null; to: string | null; children: ReactNode };

function Group({ title, notice, programme, to, children }: GroupProps) {
  return (
    <Form method="post" action="/sign-in/demo">
      <h2 dir="auto">{title}</h2>
      {notice ? <p className="max-w-text text-small text-quiet" dir="auto">{notice}</p> : null}
      <div className="mt-3">{children}</div>
      {programme ? <input type="hidden" name="programme" value={programme} /> : null}
      {to ? <input type="hidden" name="to" value={to} /> : null}
    </Form>
  );
}

function Office({ office, side, programme }: { office: DemoOffice; side: string | null; programme: string }) {
  const t = useT();
  const may = office.roles.map((role: Role) => t(`people.roles.may.${role}`)).join("; ");
  const label = t("people.signIn.enterAs", { office: [office.office, office.organisation, side].filter(Boolean).join(", "), programme });
  return <Row personId={office.personId} office={office.office} organisation={office.organisation} may={may} label={label} />;
}

type RowProps = { personId: number; office: string; organisation?: string | null; may: string; label?: string };

function Row({ personId, office, organisation, may, label }: RowProps) {
  return (
    <li data-row="" className="grid items-baseline gap-x-4 gap-y-1 border-b border-rule py-2 sm:grid-cols-[minmax(0,15rem)_minmax(0,1fr)]">
      <div className="min-w-0">
        <button name="person" value={personId} aria-label={label} data-open="" className="button" data-size="small"><span dir="auto">{office}</span></button>
      </div>
      <div className="min-w-0 text-small">
        {organisation ? <p dir="auto">{organisation}</p> : null}
        <p className="text-quiet">{may}</p>
      </div>
    </li>
  );
}
