import { z } from "zod";
import { say } from "./form-errors.server";

/** One line of text that must be there, without spaces around it. */
export function line(maximum: number) {
  return z.string().transform((text) => text.trim().replace(/\s*\n\s*/g, " ")).pipe(z.string().min(1).max(maximum));
}

/** One line of text that may be left empty. */
export function optionalLine(maximum: number) {
  return z.string().default("").transform((text) => text.trim().replace(/\s*\n\s*/g, " ")).pipe(z.string().max(maximum));
}

/** Text of several lines that must be there. */
export function text(maximum: number) {
  return z.string().trim().min(1).max(maximum);
}

/** Text of several lines that may be left empty. */
export function optionalText(maximum: number) {
  return z.string().default("").transform((value) => value.trim()).pipe(z.string().max(maximum));
}

/** A day as YYYY-MM-DD that exists, between the years 1900 and 2199. */
export const day = z.iso.date().refine((value) => value >= "1900-01-01" && value <= "2199-12-31", say("errors.notADate"));

/** A whole number that can name a row. */
export const id = z.string().regex(/^[1-9]\d{0,9}$/, say("errors.notAChoice")).transform(Number).refine((value) => value < 2 ** 31, say("errors.notAChoice"));

/** A field that may be left empty: null then. */
export function optional<T extends z.ZodType>(schema: T) {
  return z.preprocess((value) => (typeof value === "string" && value.trim() === "" ? null : (value ?? null)), schema.nullable());
}

/** A field that may come several times or not at all. */
export function many<T extends z.ZodType>(schema: T, maximum = 200) {
  return z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(schema).max(maximum));
}

/** A box that is ticked or not. */
export const checkbox = z.string().optional().transform((value) => value !== undefined && value !== "" && value !== "0");
