import type { LoaderFunctionArgs } from "@remix-run/node";
import { wordsFor } from "~/history/reader.server";
import { requireMember } from "~/programmes/membership.server";
import { readAsOf } from "~/reports/brief-day.server";
import { writeBrief } from "~/reports/brief-docx.server";
import { describeBrief } from "~/reports/brief.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const membership = await requireMember(request, params.programme);
  const brief = await describeBrief(membership, readAsOf(request));
  return new Response(await writeBrief(brief, membership.programme, wordsFor(membership, request)), {
    headers: {
      "Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "Content-Disposition": `attachment; filename="${brief.key}-brief-${brief.today}.docx"`,
      "Cache-Control": "private, no-store",
    },
  });
}
