import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { SelectField } from "~/ui/choice-fields";
import { TextField } from "~/ui/text-fields";
import type { TypedWhen } from "./when";
import { WhenFields } from "./when-fields";

export type MeetingValues = { title: string; number: number | null; place: string; link: string; hostSideId: number | null; when: TypedWhen };

type Props = {
  values: MeetingValues;
  zones: readonly string[];
  /** The sides that may be said to host it. */
  hosts: readonly { id: number; name: string }[];
  /** Whose turn it is, where that side says so itself. */
  turn?: string | null;
  /** What stands before the title: the body, while it is planned. */
  children?: ReactNode;
};

/** What is said of a meeting: its number and title, when, where, who hosts it. */
export function MeetingFields({ values: { title, number, place, link, hostSideId, when }, zones, hosts, turn, children }: Props) {
  const t = useT();
  return (
    <>
      {children}
      <TextField name="title" label={t("meetings.fields.title")} defaultValue={title} maxLength={200} required />
      <TextField name="number" label={t("meetings.fields.number")} hint={t("meetings.fields.numberHint")} defaultValue={number === null ? "" : String(number)} inputMode="numeric" maxLength={4} />
      <WhenFields when={when} zones={zones} />
      <TextField name="place" label={t("meetings.fields.place")} hint={t("meetings.fields.placeHint")} defaultValue={place} maxLength={200} />
      <TextField name="link" type="url" label={t("meetings.fields.link")} defaultValue={link} maxLength={500} />
      <SelectField name="hostSideId" label={t("meetings.fields.host")} hint={turn ? t("meetings.fields.hostTurn", { side: turn }) : t("meetings.fields.hostHint")}
        choices={hosts.map(({ id, name }) => ({ value: String(id), label: name }))} empty={t("meetings.fields.hostOpen")} defaultValue={hostSideId === null ? "" : String(hostSideId)} />
    </>
  );
}
