import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { env } from "~/env.server";
import { MAXIMUM_BYTES } from "~/evidence/file-types";
import { parseForm, refused } from "~/http.server";
import { pageTitle } from "~/locales/page-title";
import { beginImport } from "~/spreadsheets/import/begin.server";
import { requireImporter } from "~/spreadsheets/import/page/require-import.server";
import { UploadPage } from "~/spreadsheets/import/page/upload-page";
import { MOST_COLUMNS, MOST_ROWS } from "~/spreadsheets/reading/table";

const Upload = z.object({ file: z.file().min(1) });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireImporter(request, params);
  const limits = { megabytes: MAXIMUM_BYTES / 1024 / 1024, rows: MOST_ROWS, columns: MOST_COLUMNS };
  return { base: `/p/${programme.key}`, limits, sample: env.DEMO };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const membership = await requireImporter(request, params);
  const form = await parseForm(Upload, request);
  if (!form.ok) return form.answer;
  const begun = await beginImport(membership, form.values.file);
  if (!begun.ok) return refused(begun, form.typed);
  return redirect(`/p/${membership.programme.key}/imports/${begun.id}`);
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => pageTitle(matches, "importPages.upload.title");

export default function NewImport() {
  return <UploadPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
