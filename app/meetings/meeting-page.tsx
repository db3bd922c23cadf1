import type { ReactNode } from "react";
import { useT } from "~/locales/use-t";
import { Page } from "~/ui/page";
import { Tabs } from "~/ui/tabs";
import type { Meeting } from "./meeting";
import { isKeptHere } from "./meeting";
import { MeetingStateMark } from "./meeting-state-mark";
import { MeetingTime } from "./meeting-time";

/** The parts of a session's papers, in the order of its work. */
const SECTIONS = [
  { name: "overview", path: "" }, { name: "agenda", path: "/agenda", keyName: "g a" }, { name: "delegations", path: "/delegations" },
  { name: "session", path: "/session", keyName: "g n" }, { name: "record", path: "/record", keyName: "g d" },
] as const;

export type MeetingSection = (typeof SECTIONS)[number]["name"];

type Props = {
  meeting: Meeting;
  /** The meeting's own address. */
  base: string;
  /** The part shown; null on the page of one act. */
  current: MeetingSection | null;
  acts?: ReactNode;
  /** What just happened. */
  flash?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of a meeting: what it is, when, how it stands, and the way to its parts. */
export function MeetingPage({ meeting, base, current, acts, flash, children }: Props) {
  const t = useT();
  const list = base.replace(/\/\d+$/, "");
  const crumbs = [{ to: list, label: t("meetings.title") }, ...(current === "overview" ? [] : [{ to: base, label: meeting.title }])];
  const tabs = SECTIONS.map((one) => ({ to: `${base}${one.path}`, label: t(`meetings.sections.${one.name}`), current: one.name === current, keyName: "keyName" in one ? one.keyName : undefined }));
  return (
    <Page title={<span dir="auto">{meeting.title}</span>} crumbs={crumbs} acts={acts} flash={flash} width={current ? "full" : "text"}>
      <p className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {isKeptHere(meeting) ? <MeetingStateMark state={meeting.state} /> : null}
        <MeetingTime meeting={meeting} />
        <span dir="auto" className="text-quiet">{meeting.body?.name ?? meeting.series}</span>
      </p>
      {current && isKeptHere(meeting) ? <Tabs label={t("meetings.sections.label")} tabs={tabs} /> : null}
      {children}
    </Page>
  );
}
