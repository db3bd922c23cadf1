import { useFetcher } from "@remix-run/react";
import { useRef } from "react";
import { useLocale, useT } from "~/locales/use-t";
import type { Meeting } from "~/meetings/meeting";
import { offsetName } from "~/meetings/meeting-times";
import { formatTime } from "~/ui/dates";
import { AgendaRow } from "./agenda-row";
import type { AgendaPageData } from "./read-agenda-page.server";
import { sayMinutes } from "./reason-words";
import { useStanding } from "~/ui/standing";
import { useDrag } from "./use-drag";

type Props = { data: AgendaPageData; meeting: Meeting; base: string };

/** The points in their order; the row that is stood on is moved by keys, any row by its number. */
export function AgendaList({ data, meeting, base }: Props) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const mover = useFetcher();
  const drag = useDrag((id, to) => mover.submit({ to, stays: "yes" }, { method: "post", action: `${base}/agenda/${id}/move` }));
  const standing = useStanding(list, data.points);
  return (
    <>
      <ol ref={list} data-rows="" aria-label={t("agenda.title")} className="border-t border-rule" {...standing}>
        {data.points.map((point) => (
          <AgendaRow key={point.id} point={point} base={base} timeZone={meeting.timeZone} may={data.may} version={data.version?.number ?? null} side={data.side?.name ?? ""}
            handle={data.may.edit ? drag.handle(point.id) : null} over={drag.over?.id === point.id ? (drag.over.after ? "after" : "before") : null} dragging={drag.dragging === point.id} />
        ))}
      </ol>
      <Total data={data} meeting={meeting} />
    </>
  );
}

function Total({ data: { points, total }, meeting: { timeZone, startsAt } }: Omit<Props, "base">) {
  const t = useT();
  const { intl } = useLocale();
  const last = points.findLast(({ ends }) => ends !== null)?.ends?.at ?? null;
  if (!total.minutes) return null;
  const time = sayMinutes(total.minutes, t);
  const said = last && startsAt ? t("agenda.page.totalUntil", { time, until: formatTime(last, intl, timeZone), zone: offsetName(startsAt, intl, timeZone) }) : t("agenda.page.total", { time });
  return <p className="mt-2 flex flex-wrap justify-end gap-x-3 text-small tabular-nums"><span className="font-semibold">{said}</span>{total.unsaid ? <span className="text-quiet">{t("agenda.page.unsaid", { count: total.unsaid })}</span> : null}</p>;
}
