import type { FieldName } from "./fields";

/** What a heading says of its column: the field, and what must stand in the column for it. */
export type HeadingRule = { field: FieldName; heading: RegExp; holds?: "days" | "long" | "short" | "choice" };

/**
 * The headings that tables have for our fields, in English, Russian and Urdu; the first rule that fits counts. A heading is compared in small
 * letters, without brackets and signs, and without the name of a side.
 */
export const HEADING_RULES: readonly HeadingRule[] = [
  { field: "statusOn", heading: /\b(closed|completed|completion|status)\b.*\b(on|since|date|at)\b|\bdate (closed|completed|of (completion|status|closure))\b|^(closed|completed|closure|as of)$|дата (закрытия|завершения|исполнения|статуса)/u, holds: "days" },
  { field: "reviewOn", heading: /\b(review|revisit|next review)\b( date| on)?$|дата (пересмотра|проверки)|جائزے کی تاریخ/u, holds: "days" },
  { field: "noteOn", heading: /\b(reply|response|update|updated|report|reported|comment|said|progress|remarks?)\b.*\b(date|on)\b|\bdate of (the )?(reply|response|update|report)\b|^(last )?updated?$|дата (ответа|отчета|отчёта|обновления)/u, holds: "days" },
  { field: "deadline", heading: /\b(deadline|due|by when|target date|time ?(line|frame)|to be (done|completed) by|completion date|planned (end|completion))\b|срок|дедлайн|آخری تاریخ|مقررہ (تاریخ|مدت)|میعاد/u },
  { field: "madeOn", heading: /\b(made|issued|adopted|recommended|raised|given)( on| date)?$|\b(date (made|issued|adopted|of (the )?(recommendation|issue|adoption|meeting)))\b|^date( of recommendation)?$|^дата( рекомендации| принятия| выдачи)?$|^تاریخ$/u, holds: "days" },
  { field: "successMeasure", heading: /\b(indicators?|measures? of success|success (measure|criteria|criterion)|kpi|expected (result|outcome)|deliverables?)\b|показател|ожидаемый результат|پیمانہ|اشاریہ/u },
  { field: "priority", heading: /\b(priority|urgency|importance)\b|приоритет|важность|ترجیح/u },
  { field: "positionOf", heading: /\b(position|stance|accepted by|agreed by|agreement)\b|позиция|согласие|موقف/u },
  { field: "status", heading: /\b(status|state of (implementation|play)|stage|implementation)\b|статус|состояние|стадия|حیثیت|صورت ?حال|کیفیت/u, holds: "short" },
  { field: "supportingOf", heading: /\b(supporting|support|co-?executors?|partners?|in co-?operation with|contributors?)\b|соисполнител|содейств|معاون/u },
  { field: "owner", heading: /\b(owner|focal (point|person)|responsible (person|officer)|person responsible|contact( person)?|accountable|in charge)\b|владелец|ответственное лицо|контактное лицо|رابطہ|نگران/u },
  { field: "lead", heading: /\b(lead|leads|led by|recipients?|addressees?|addressed to|responsible|responsibility|executors?|agency|ministry|department|organi[sz]ations?|institution|office|implementing|entity|country under review)\b|^to$|ответственн|исполнител|адресат|ведомств|министерств|организац|орган$|ذمہ ?دار|ادارہ|وزارت|محکمہ/u },
  { field: "note", heading: /\b(repl(y|ies)|response|progress|remarks?|comments?|notes?|updates?|action(s)? taken|achievements?|follow ?up|report)\b|ответ|ход (исполнения|выполнения)|примечани|комментари|прогресс|تبصرہ|پیش ?رفت|جواب/u, holds: "long" },
  { field: "reference", heading: /^(#|№|n|no|nr|num|number|s ?no|sr ?no|serial( no| number)?|ref|reference( no| number)?|code|id|item( no| number)?|rec(ommendation)? (no|number|id|code)|п п|№ п п|номер.*|код|حوالہ( نمبر)?|نمبر( شمار)?|شمار)$/u },
  { field: "kind", heading: /^(kind|type|nature)( of (item|recommendation))?$|^(тип|вид)|^قسم$/u },
  { field: "sector", heading: /\b(sectors?|themes?|thematic area|topics?|issues?|areas?( of co-?operation)?|subject|pillar|domain|cluster|field( of co-?operation)?)\b|^category$|сектор|сфера|отрасль|направлени|тема|область|شعبہ|موضوع/u, holds: "short" },
  { field: "location", heading: /\b(source|document|inquiry|enquiry|report no|para(graph)?|page|section|chapter|article|clause|session|meeting|proposed by|proposer|recommended by|raised by|origin)\b|^from$|источник|документ|пункт|страниц|раздел|заседани|предложил|ماخذ|دستاویز|صفحہ|پیراگراف/u, holds: "short" },
  { field: "title", heading: /\b(title|short (title|name|description)|headline|name|heading)\b|название|наименование|заголовок|кратк|عنوان/u, holds: "short" },
  { field: "wording", heading: /\b(wording|text|recommendations?|recommended|description|full text|commitments?|decisions?|actions?|measures?|tasks?|proposals?|activity|activities|agreed|item)\b|текст|рекомендаци|формулировк|описание|мероприяти|поручени|решени|предложени|متن|سفارش|تجویز|فیصلہ|اقدام/u, holds: "long" },
  { field: "title", heading: /\b(recommendations?|action|measure|task|activity|proposal|item|description|text)\b|рекомендаци|мероприяти|поручени|решени|предложени|سفارش|تجویز|اقدام/u },
  { field: "status", heading: /\b(response|outcome|result|decision|reply)\b|результат|исполнение/u, holds: "choice" },
];
