import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

let decoy: Promise<string> | null = null;

/** The only form of a password that is kept: argon2id with its own salt. */
export function hashPassword(password: string) {
  return hash(password);
}

/** Whether the password is right. Takes as long where there is none to compare with, so that nobody learns which addresses have an account. */
export async function checkPassword(password: string, passwordHash: string | null) {
  decoy ??= hashPassword(randomBytes(16).toString("hex"));
  const right = await verify(passwordHash ?? (await decoy), password).catch(() => false);
  return right && passwordHash !== null;
}
