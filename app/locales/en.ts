import { account } from "./en/account";
import { actionItemForms } from "./en/action-item-forms";
import { actionItems } from "./en/action-items";
import { acts } from "./en/acts";
import { admin } from "./en/admin";
import { asOf } from "./en/as-of";
import { calendars } from "./en/calendars";
import { bodies } from "./en/bodies";
import { candidates } from "./en/candidates";
import { compare } from "./en/compare";
import { delegations } from "./en/delegations";
import { errors } from "./en/errors";
import { evidence } from "./en/evidence";
import { exports } from "./en/exports";
import { extraction } from "./en/extraction";
import { follows } from "./en/follows";
import { forms } from "./en/forms";
import { history } from "./en/history";
import { holidays } from "./en/holidays";
import { importPages } from "./en/import-pages";
import { imports } from "./en/imports";
import { item } from "./en/item";
import { list } from "./en/list";
import { many } from "./en/many";
import { meetings } from "./en/meetings";
import { agenda } from "./en/agenda";
import { meetingRecord } from "./en/meeting-record";
import { outcomes } from "./en/outcomes";
import { session } from "./en/session";
import { roundTrip } from "./en/round-trip";
import { sessionLive } from "./en/session-live";
import { myWork } from "./en/my-work";
import { offices } from "./en/offices";
import { papers } from "./en/papers";
import { people } from "./en/people";
import { programmes } from "./en/programmes";
import { reading } from "./en/reading";
import { recordText } from "./en/record-text";
import { recommendations } from "./en/recommendations";
import { reports } from "./en/reports";
import { reviews } from "./en/reviews";
import { signing } from "./en/signing";
import { sources } from "./en/sources";
import { position, status } from "./en/status";
import { tableRows } from "./en/table-rows";
import { ui } from "./en/ui";
import { views } from "./en/views";
import { waiting } from "./en/waiting";

/** Every message in English, a file a noun. The other languages answer to these keys. */
export const en = {
  account, actionItemForms, actionItems, acts, admin, agenda, asOf, bodies, calendars, candidates, compare, delegations, errors, evidence, exports, extraction, follows, forms, history, holidays, importPages, imports, item, list, many, meetingRecord, meetings, myWork, offices, outcomes, papers, people, position, programmes,
  reading,
  recommendations, recordText, reports, reviews, roundTrip, session, sessionLive, signing, sources, status, tableRows, ui, views, waiting,
} as const;

export type Messages = typeof en;
