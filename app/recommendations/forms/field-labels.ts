import type { MessageKey, T } from "~/locales/translator";
import type { ActName } from "./joint-effect";

/** What the fields of the forms are called, for the summary of what was refused. */
const LABELS: Record<string, MessageKey> = {
  audience: "ui.audience.label",
  act: "forms.update.act",
  happenedOn: "forms.period.label",
  channel: "forms.channel.label",
  channelReference: "forms.channel.reference",
  onBehalfOf: "forms.channel.onBehalfOf",
  meeting: "forms.channel.meeting",
  files: "forms.evidence.files",
  links: "forms.evidence.links",
  evidence: "forms.evidence.label",
  reviewOn: "forms.status.reviewOn",
  livesOnIn: "forms.status.livesOnIn",
  owner: "forms.owner.label",
  organisation: "forms.organisations.row",
  role: "forms.organisations.roleOf",
  focalPoint: "forms.organisations.focalPointOf",
  position: "position.label",
  reason: "forms.position.reason",
  on: "forms.position.on",
  deadline: "forms.deadline.short",
  title: "forms.wording.title",
  language: "forms.wording.otherCode",
  wordingOther: "forms.wording.otherText",
  wording: "forms.register.wording",
  kind: "forms.details.kind",
  sector: "forms.details.sector",
  priority: "forms.details.priority",
  successMeasure: "forms.details.successMeasure",
  line: "actionItemForms.line",
  what: "actionItemForms.what",
  assignee: "actionItemForms.assignee",
  due: "actionItemForms.due",
  side: "forms.proposal.side",
  status: "status.label",
  source: "forms.register.source",
  sourceTitle: "forms.register.sourceTitle",
  byline: "forms.register.byline",
  location: "forms.register.location",
  part: "forms.split.titleOf",
  partWording: "forms.split.wordingOf",
  partStatus: "forms.split.statusOf",
  actionItemsTo: "forms.split.stepsTo",
  others: "forms.merge.others",
  into: "forms.merge.into",
  dependsOn: "forms.dependency.other",
  publisher: "forms.passage.publisher",
  publishedOn: "forms.passage.publishedOn",
  url: "forms.passage.url",
  quote: "forms.passage.quote",
};

/** The label of a field; of `organisation-2` with the number of its row, of a note the one it has in this act. */
export function labelField(name: string, act: ActName, t: T): string | null {
  if (name === "note") return t(`acts.${act}.note`);
  const [, stem = name, row = ""] = /^([a-zA-Z]+)-(\w+)$/.exec(name) ?? [];
  const key = LABELS[stem];
  return key ? t(key, { number: /^\d+$/.test(row) ? Number(row) + 1 : row }) : null;
}
