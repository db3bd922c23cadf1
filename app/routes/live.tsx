import type { LoaderFunctionArgs } from "@remix-run/node";
import { listen, type LiveEvent } from "~/live.server";
import type { Actor } from "~/people/actor";
import { requireMember } from "~/programmes/membership.server";

const HEARTBEAT = 25_000;
/** A page asks again after this long, and is checked again: a sign-in or a place that ended ends its events too. */
const LONGEST = 10 * 60_000;

/** Server-sent events of a programme: numbers of items that changed, of a side's own room only to that side. */
export async function loader({ request }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const { actor, programme } = await requireMember(request, asked.get("programme") ?? undefined);
  const drawnAgo = Math.max(0, Number(asked.get("drawn-ago")) || 0);
  const headers = { "Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no" };
  return new Response(request.method === "HEAD" ? null : eventsFor(programme.id, actor, drawnAgo, request.signal), { headers });
}

function eventsFor(programmeId: number, actor: Actor, drawnAgo: number, signal: AbortSignal) {
  const encoder = new TextEncoder();
  const ending: (() => void)[] = [];
  const end = () => ending.splice(0).forEach((one) => one());
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      const close = () => {
        end();
        controller.close();
      };
      const heartbeat = setInterval(() => say(":\n\n"), HEARTBEAT);
      const over = setTimeout(close, LONGEST);
      const stop = listen({ programmeId, actor, hear: (event: LiveEvent) => say(`data: ${JSON.stringify(event)}\n\n`), leave: close }, drawnAgo);
      ending.push(stop, () => clearInterval(heartbeat), () => clearTimeout(over), () => signal.removeEventListener("abort", close));
      signal.addEventListener("abort", close, { once: true });
      say("retry: 3000\n\n");
      if (signal.aborted) close();
    },
    cancel: end,
  });
}
