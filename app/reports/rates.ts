import type { Part } from "./measure";

/** What stands in a programme, a sector or with a side; everything counts here, also what is in no rate. */
export type Standing = { total: number; open: number; pastDue: number; closed: number };

/** Items that count in rates: confirmed, and not carried over. Of them, by joint position, and how many of the agreed ones are implemented. */
export type Rated = { counted: number; agreed: number; partlyAgreed: number; notAgreed: number; implementedOfAgreed: number };

/** Of the items that count in rates and have a deadline with a day: how many were due by now or implemented already, and how many of those in time. */
export type Punctual = { due: number; inTime: number; dueFirst: number; inTimeFirst: number };

/** What stands outside all rates: a status as stated in a source is outside "until a secretary confirms it"; what was carried over "counts in no rate". */
export type Outside = { unconfirmed: number; carriedOver: number };

/**
 * Agreement rate. Joint position: "any not agreed → Not agreed; else any undecided → Pending; else any in part → Partly agreed; else Agreed". Those that
 * are Agreed, out of all that count.
 */
export const agreementRate = ({ agreed, counted }: Rated): Part => ({ count: agreed, of: counted });

/** Implementation rate: "Closed – implemented ÷ agreed". The agreed items whose completion is confirmed, out of the agreed ones. */
export const implementationRate = ({ implementedOfAgreed, agreed }: Rated): Part => ({ count: implementedOfAgreed, of: agreed });

/** On-time rate by the current deadline: "past due after that last day". Implemented by the last day the deadline allows, out of all whose day is over or that are implemented. */
export const onTimeRate = ({ inTime, due }: Punctual): Part => ({ count: inTime, of: due });

/** On-time rate by the original deadline: the same by the day before it was rescheduled, which is the current one less the days rescheduled. */
export const onTimeRateFirst = ({ inTimeFirst, dueFirst }: Punctual): Part => ({ count: inTimeFirst, of: dueFirst });
