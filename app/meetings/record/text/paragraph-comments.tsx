import { useLocale, useT } from "~/locales/use-t";
import { formatInstant } from "~/ui/dates";
import { Link } from "~/ui/link";
import type { Comment } from "./comments.server";

/** What the sides say of a paragraph, and what came of it; the open ones first to the eye. */
export function ParagraphComments({ comments, base, zone, mayResolve }: { comments: readonly Comment[]; base: string; zone: string; mayResolve: boolean }) {
  const t = useT();
  const { intl } = useLocale();
  if (!comments.length) return null;
  return (
    <ul data-screen="" className="grid gap-1.5">
      {comments.map(({ id, text, by, at, resolved }) => (
        <li key={id} id={`comment-${id}`} className={`border-s-4 ps-3 text-small ${resolved ? "border-rule text-quiet" : "border-waiting bg-waiting-wash py-1"}`}>
          <p dir="auto" className="whitespace-pre-line">{text}</p>
          <p className="flex flex-wrap gap-x-4 text-quiet"><bdi>{t("recordText.comment.by", { name: by, at: formatInstant(at, intl, zone) })}</bdi>{!resolved && mayResolve ? <Link to={`${base}/record/comments/${id}/resolve`}>{t("recordText.acts.resolve")}</Link> : null}</p>
          {resolved ? <p dir="auto">{t("recordText.resolve.resolved", { name: resolved.by, resolution: resolved.resolution })}</p> : null}
        </li>
      ))}
    </ul>
  );
}
