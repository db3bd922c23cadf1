import { z } from "zod";

/** What the surroundings must say before anything starts. Each sentence is read by the person who starts it. */
const Env = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"], sentence("NODE_ENV must be production, development or test.")).default("development"),
    DATABASE_URL: postgres("DATABASE_URL", "the database, as the role of the application"),
    DATABASE_OWNER_URL: postgres("DATABASE_OWNER_URL", "the same database, as the owner of its tables").optional(),
    DATABASE_POOL: whole("DATABASE_POOL", 1, 200).default(10),
    SESSION_SECRET: z
      .string(sentence("SESSION_SECRET is missing. Set it to at least 32 random characters, for instance from: openssl rand -base64 48"))
      .min(32, "SESSION_SECRET is too short. Set it to at least 32 random characters, for instance from: openssl rand -base64 48"),
    ORIGIN: z.string(sentence("ORIGIN is missing. Set it to the address people type, for instance https://followthrough.example.org")).transform(readOrigin),
    HOST: z.string().default("127.0.0.1"),
    PORT: whole("PORT", 1, 65_535).default(3000),
    TRUST_PROXY: whole("TRUST_PROXY", 0, 10).default(0),
    DATA_DIR: z.string(sentence("DATA_DIR is missing. Set it to the folder where uploaded files are kept, for instance /var/lib/followthrough")),
    LOG_LEVEL: z
      .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], sentence("LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent."))
      .default("info"),
    DEMO: z.enum(["0", "1"], sentence("DEMO must be 1 or absent; npm run demo sets it.")).default("0").transform((value) => value === "1"),
  })
  .superRefine((env, context) => {
    const refuse = (message: string) => context.addIssue({ code: "custom", message });
    const local = isLoopback(new URL(env.ORIGIN).hostname);
    if (!env.ORIGIN.startsWith("https:") && !local) refuse("ORIGIN must begin with https://; http:// is allowed for localhost alone.");
    if (env.DEMO && !(local && isLoopback(env.HOST))) refuse("DEMO is for this machine alone: it needs HOST and ORIGIN on localhost. A real installation must not set it.");
    if (env.DATABASE_OWNER_URL && roleOf(env.DATABASE_OWNER_URL) === roleOf(env.DATABASE_URL)) {
      refuse("DATABASE_URL and DATABASE_OWNER_URL must name two different roles: the application may not own the history it writes.");
    }
  });

export type Env = z.infer<typeof Env>;

/** Reads the environment: what it says, or one sentence for each thing that is missing or wrong. An empty value counts as missing. */
export function readEnv(source: Record<string, string | undefined>): { env: Env } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = Env.safeParse(given);
  return parsed.success ? { env: parsed.data } : { problems: [...new Set(parsed.error.issues.map((issue) => issue.message))] };
}

function readOrDie(): Env {
  const read = readEnv(process.env);
  if ("env" in read) return read.env;
  console.error(read.problems.join("\n"));
  return process.exit(1);
}

/** The environment of this process: the one place where the application reads it. */
export const env = readOrDie();

function sentence(text: string) {
  return { error: () => text };
}

function whole(name: string, from: number, to: number) {
  const text = `${name} must be a whole number from ${from} to ${to}.`;
  return z.string().regex(/^\d{1,6}$/, text).transform(Number).refine((value) => value >= from && value <= to, text);
}

function postgres(name: string, what: string) {
  const example = "postgresql://role:password@host:5432/followthrough";
  return z.string(sentence(`${name} is missing. Set it to the address of ${what}, for instance ${example}`)).refine(
    (value) => /^postgres(ql)?:$/.test(URL.canParse(value) ? new URL(value).protocol : ""),
    `${name} is not the address of a PostgreSQL database. It looks like ${example}`,
  );
}

function roleOf(address: string) {
  return URL.canParse(address) ? new URL(address).username : address;
}

function readOrigin(value: string, context: z.RefinementCtx) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && !url.search && !url.hash && !url.username) return url.origin;
  context.addIssue({ code: "custom", message: "ORIGIN must be a scheme and a host alone, for instance https://followthrough.example.org, without a path." });
  return z.NEVER;
}

/** Whether a host name is this machine. */
export function isLoopback(host: string) {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);
}
