import { useRevalidator } from "@remix-run/react";
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { outboxOf, send, type OutboxView } from "./outbox-store";

export type { Sign, Waiting } from "./outbox";

const NOTHING: OutboxView = { waiting: [], sign: "saved" };
const PAUSE = 60;

/** Takes outcomes and brings them to the server: once each, in order, whatever becomes of the connection, the page or the server. */
export function useOutbox(base: string, personId: number) {
  const { revalidate } = useRevalidator();
  const draw = useRef(revalidate);
  draw.current = revalidate;
  const subscribe = useCallback((hear: () => void) => outboxOf(base, personId).onChange(hear), [base, personId]);
  const view = useSyncExternalStore(subscribe, () => outboxOf(base, personId).view(), () => NOTHING);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = outboxOf(base, personId).onTaken(() => {
      clearTimeout(timer);
      timer = setTimeout(() => draw.current(), PAUSE);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [base, personId]);

  const record = useCallback((fields: Record<string, string>) => outboxOf(base, personId).record(fields), [base, personId]);
  const drop = useCallback((id: string) => outboxOf(base, personId).drop(id), [base, personId]);
  const again = useCallback((id: string, fields: Record<string, string>) => outboxOf(base, personId).again(id, fields), [base, personId]);
  const publish = useCallback((entryId: number | null) => publishAfter(base, personId, entryId), [base, personId]);
  return { record, waiting: view.waiting, sign: view.sign, drop, again, publish };
}

const LONGEST_WAIT = 5_000;

/** Shows a point on the screen (null: the agenda), after what was recorded of it has arrived; false where it could not be shown. */
async function publishAfter(base: string, personId: number, entryId: number | null): Promise<boolean> {
  const store = outboxOf(base, personId);
  const waits = () => store.view().waiting.some((one) => one.entryId === entryId && one.state !== "refused");
  await new Promise<void>((go) => {
    if (!waits()) return go();
    const stop = store.onChange(() => (waits() ? undefined : done()));
    const timer = setTimeout(() => done(), LONGEST_WAIT);
    const done = () => (stop(), clearTimeout(timer), go());
  });
  return (await send(`${base}/screen/publish`, { entry: entryId === null ? "" : String(entryId) })).is === "taken";
}
