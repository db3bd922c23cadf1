import { Form } from "@remix-run/react";
import { useT } from "~/locales/use-t";
import type { Found } from "~/ui/palette-search";
import { StatusMark } from "~/ui/status-mark";

type Props = { base: string; found: readonly Found[]; added?: () => void };

/** What was found, each added to the agenda by a press. */
export function FloorChoices({ base, found, added }: Props) {
  const t = useT();
  return (
    <ul className="grid">
      {found.map(({ number, reference, title, status }) => (
        <li key={number} className="border-b border-rule py-1">
          <Form method="post" action={`${base}/session/floor`} onSubmit={added}>
            <input type="hidden" name="item" value={number} />
            <button id={`floor-${number}`} className="grid w-full text-start text-small hover:bg-raised" aria-label={t("session.floor.addNamed", { reference })}>
              <span className="flex justify-between gap-2"><span className="font-semibold tabular-nums">{reference}</span><StatusMark status={status} /></span>
              <bdi>{title}</bdi>
            </button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
