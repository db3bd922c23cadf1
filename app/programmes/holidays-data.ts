import type { MessageKey } from "~/locales/translator";

/** A public holiday on the same date every year (MM-DD), in the years it is one. */
export type Holiday = { on: string; name: MessageKey; from?: number; until?: number };

/** By the code of the side. Holidays move by law: check the table once a year. */
export const HOLIDAYS: Record<string, readonly Holiday[]> = {
  PK: [
    { on: "02-05", name: "holidays.PK.kashmir", from: 1990 },
    { on: "03-23", name: "holidays.PK.pakistan", from: 1956 },
    { on: "05-01", name: "holidays.PK.labour", from: 1972 },
    { on: "05-28", name: "holidays.PK.takbeer", from: 2024 },
    { on: "08-14", name: "holidays.PK.independence", from: 1948 },
    { on: "11-09", name: "holidays.PK.iqbal", until: 2014 },
    { on: "11-09", name: "holidays.PK.iqbal", from: 2022 },
    { on: "12-25", name: "holidays.PK.quaid", from: 1948 },
  ],
  KZ: [
    { on: "01-01", name: "holidays.KZ.newYear", from: 1991 },
    { on: "01-02", name: "holidays.KZ.newYear", from: 1991 },
    { on: "01-07", name: "holidays.KZ.christmas", from: 2006 },
    { on: "03-08", name: "holidays.KZ.women", from: 1991 },
    { on: "03-15", name: "holidays.KZ.constitution", from: 2027 },
    { on: "03-21", name: "holidays.KZ.nauryz", from: 2010 },
    { on: "03-22", name: "holidays.KZ.nauryz", from: 2002 },
    { on: "03-23", name: "holidays.KZ.nauryz", from: 2010 },
    { on: "05-01", name: "holidays.KZ.unity", from: 1996 },
    { on: "05-07", name: "holidays.KZ.defender", from: 2013 },
    { on: "05-09", name: "holidays.KZ.victory", from: 1991 },
    { on: "07-06", name: "holidays.KZ.capital", from: 2009 },
    { on: "08-30", name: "holidays.KZ.constitution", from: 1996, until: 2025 },
    { on: "10-25", name: "holidays.KZ.republic", from: 2022 },
    { on: "12-16", name: "holidays.KZ.independence", from: 1992 },
  ],
};
