import { useT } from "~/locales/use-t";
import { ActForm } from "~/ui/act-form";
import type { Answer } from "~/ui/answer";
import { ButtonLink, PostButton } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { Empty } from "~/ui/pager";
import { Panel } from "~/ui/panel";
import { countPresent } from "./attendance";
import { AttendanceTable } from "./attendance-table";
import { Basis } from "./delegation-form";
import type { Delegate } from "./delegations";
import { ForgetSent } from "./settle-drafts";
import type { Meeting } from "~/meetings/meeting";
import { MeetingPage } from "~/meetings/meeting-page";

type List = { side: { id: number; name: string } | null; rows: readonly Delegate[]; notes: boolean };

type Props = {
  meeting: Meeting;
  base: string;
  lists: readonly List[];
  /** How many must be present; null where the body has no such rule. */
  quorum: number | null;
  counted: ReturnType<typeof countPresent>;
  basis: string;
  /** Whether of somebody nothing is noted yet. */
  open: boolean;
  done: "all" | "saved" | null;
  answer?: Answer;
};

/** Who came: everybody in one press, then the exceptions. */
export function AttendancePage({ meeting, base, lists, quorum, counted, basis, open, done, answer }: Props) {
  const t = useT();
  const notes = lists.some((list) => list.notes);
  const flash = done && !answer ? <Notice tone="done">{t(done === "all" ? "delegations.attendance.allDone" : "delegations.attendance.saved")}</Notice> : null;
  const panels = lists.map((list) => <List key={list.side?.id ?? "observers"} {...list} />);
  return (
    <MeetingPage meeting={meeting} base={base} current="delegations" flash={flash}
      acts={notes && open ? <PostButton action={`${base}/attendance/all-present`} keyName="p">{t("delegations.attendance.allPresent")}</PostButton> : null}>
      <h2 className="mb-3 text-lead">{t("delegations.attendance.title")}</h2>
      {quorum ? <Quorum needed={quorum} counted={counted} /> : null}
      {lists.length ? null : <Empty title={t("delegations.attendance.nobody")} act={<ButtonLink to={`${base}/delegations`}>{t("delegations.title")}</ButtonLink>}>{null}</Empty>}
      {notes ? (
        <ActForm key={basis} answer={answer} action={`${base}/attendance?index`} submit={t("delegations.attendance.submit")} back={`${base}/delegations`} labelOf={(name) => nameOf(name, lists)} wide>
          {done && !answer ? <ForgetSent basis={basis} all={done === "all"} /> : null}
          <Basis value={basis} />
          {panels}
        </ActForm>
      ) : <div className="grid gap-8">{panels}</div>}
    </MeetingPage>
  );
}

function Quorum({ needed, counted: { present, represented } }: { needed: number; counted: Props["counted"] }) {
  const t = useT();
  return (
    <p className="mb-4 max-w-text">
      <span className="font-semibold">{t(represented ? "delegations.attendance.quorumMore" : "delegations.attendance.quorum", { present, needed, represented })}</span>
      <span className="block text-small text-quiet">{t("delegations.attendance.quorumHelp")}</span>
    </p>
  );
}

function List({ side, rows, notes }: List) {
  const t = useT();
  const title = side ? t("delegations.listOf", { side: side.name }) : t("delegations.observers");
  const total = rows.length;
  const [present, represented] = (["PRESENT", "REPRESENTED"] as const).map((attendance) => rows.filter((row) => row.attendance === attendance).length);
  const counts = t(represented ? "delegations.attendance.countsMore" : "delegations.attendance.counts", { present: present ?? 0, represented: represented ?? 0, total });
  return (
    <Panel title={<span dir="auto">{title}</span>} acts={<span className="text-quiet tabular-nums">{counts}</span>}>
      <AttendanceTable title={title} rows={rows} notes={notes} />
    </Panel>
  );
}

function nameOf(field: string, lists: readonly List[]) {
  const id = Number(field.split("-")[1]);
  return lists.flatMap(({ rows }) => rows).find((row) => row.id === id)?.name ?? null;
}
