import { readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { inBoth, type Imprint, type ServiceImprint } from "./domain/imprint.js";
import { textProblem } from "./domain/text.js";
import { UserError } from "./errors.js";

const whole = (low: number, high: number) => z.coerce.number().int().min(low).max(high);

/** Without user and password, which have their own settings: error messages and logs show the address. */
function isDatabaseAddress(text: string): boolean {
  if (!/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/@]+\/?$/.test(text)) return false;
  return URL.canParse(text.replace(/^[^:]+/, "http"));
}

/** Shell command that prints a suitable AUTH_SECRET. */
export const MAKE_SECRET = `node -e "console.log(require('crypto').randomBytes(32).toString('base64url'))"`;

const LEAST_SECRET_BYTES = 32;
const LEAST_DISTINCT = 8;

/** Long enough, and not a repeated character or word. */
function isStrongSecret(text: string): boolean {
  if (Buffer.byteLength(text) < LEAST_SECRET_BYTES || /^(.+?)\1+$/s.test(text)) return false;
  return new Set(text).size >= LEAST_DISTINCT;
}

/** A file or a loopback address: keys fetched over the network could be replaced on the way. */
function isKeyPlace(text: string): boolean {
  if (!/^[a-z][a-z+.-]+:/i.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return /^https?:$/.test(protocol) && isLoopback && username + password === "";
}

function keyPlace(text: string): { address: URL } | { file: string } {
  return /^https?:/i.test(text) ? { address: new URL(text) } : { file: path.resolve(text) };
}

const PUBLIC_ADDRESS = "an address like https://xietong.example.org, without user, password, query and #";

/** Made part of references, so without anything that only one reader could use. */
function isPublicAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, search, hash } = new URL(text);
  return username + password + search + hash === "";
}

const LINE = z
  .string()
  .refine((text) => textProblem(text, "LINE") === null, "one line of plain text")
  .optional();

/** Names separated by semicolons. */
function namesIn(text = ""): string[] | null {
  const names = text.split(/[;；]/).map((name) => name.trim());
  const found = names.filter(Boolean);
  return found.length > 0 ? found : null;
}

/** Every setting, with its default. A test checks that `.env.example` lists the same names. */
const SETTINGS = {
  NEO4J_URI: z
    .string()
    .refine(
      isDatabaseAddress,
      "an address like bolt://127.0.0.1:7687 or neo4j+s://host, without user and password",
    )
    .optional(),
  NEO4J_USER: z.string().min(1).default("neo4j"),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().min(1).default("neo4j"),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: whole(0, 65535).default(4000),
  CORS_ORIGINS: z.string().default(""),
  PUBLIC_URL: z.string().refine(isPublicAddress, PUBLIC_ADDRESS).optional(),
  AUTHORS: LINE,
  AUTHORS_EN: LINE,
  PUBLISHER: LINE,
  PUBLISHER_EN: LINE,
  AUTH_SECRET: z
    .string()
    .refine(
      isStrongSecret,
      `it needs at least ${LEAST_SECRET_BYTES} bytes without a repeating pattern; generate one with: ${MAKE_SECRET}`,
    )
    .optional(),
  AUTH_JWKS: z
    .string()
    .refine(
      isKeyPlace,
      "give the path of a file, or an http(s) address on loopback, without user and password",
    )
    .optional(),
  AUTH_ISSUER: z.string().min(1).optional(),
  AUTH_AUDIENCE: z.string().min(1).default("xietong"),
  AUTH_ANONYMOUS: z.enum(["true", "false"]).default("true"),
  REVIEW_BY_SECOND_PERSON: z.enum(["true", "false"]).default("false"),
  XIETONG_HOME: z.string().min(1).default(".xietong"),
  XIETONG_BOLT_PORT: whole(1, 65535).default(7687),
  JAVA_HOME: z.string().optional(),
  XIETONG_HEAP: z
    .string()
    .regex(/^\d+[mg]$/, "a size like 512m or 2g")
    .default("512m"),
  XIETONG_LANG: z.enum(["zh", "en"]).default("zh"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
  REQUEST_TIMEOUT_MS: whole(100, 600_000).default(10_000),
  MAX_PAGE_SIZE: whole(1, 200).default(200),
  MAX_DEPTH: whole(3, 100).default(12),
  MAX_NODES: whole(1, 1_000_000).default(10_000),
  MAX_LINKS: whole(1, 10_000_000).default(100_000),
  MAX_COST: whole(1_000, 1_000_000_000).default(20_000),
  MAX_TOKENS: whole(1_000, 1_000_000).default(10_000),
  MAX_ALIASES: whole(0, 10_000).default(100),
  MAX_DIRECTIVES: whole(0, 10_000).default(50),
  MAX_COMPUTING_PER_CALLER: whole(1, 10_000).default(20),
  MAX_COMPUTING: whole(1, 100_000).default(100),
  MAX_BODY_BYTES: whole(1024, 100_000_000).default(1_048_576),
} as const;

export const SETTING_NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

/** Where no setting says otherwise. */
const OURS: Imprint = {
  authors: { zh: ["协同"], en: ["xietong"] },
  publisher: { zh: null, en: null },
};

const schema = z.object(SETTINGS).transform((raw) => ({
  /** The user's own database; null: the managed one. */
  givenDatabase:
    raw.NEO4J_URI === undefined
      ? null
      : {
          uri: raw.NEO4J_URI,
          user: raw.NEO4J_USER,
          password: raw.NEO4J_PASSWORD ?? "",
          database: raw.NEO4J_DATABASE,
        },
  managed: {
    /** Absolute data directory. */
    home: path.resolve(raw.XIETONG_HOME),
    boltPort: raw.XIETONG_BOLT_PORT,
    heap: raw.XIETONG_HEAP,
    javaHome: raw.JAVA_HOME,
  },
  /** Folder of document texts, named by their hash. */
  textsFolder: path.resolve(raw.XIETONG_HOME, "texts"),
  server: {
    host: raw.HOST,
    port: raw.PORT,
    corsOrigins: raw.CORS_ORIGINS.split(",")
      .map((origin) => origin.trim())
      .filter(Boolean),
    maxBodyBytes: raw.MAX_BODY_BYTES,
  },
  /** Who references name as authors and publisher, and the address that they give. */
  imprint: {
    address: raw.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    authors: inBoth(namesIn(raw.AUTHORS), namesIn(raw.AUTHORS_EN), OURS.authors),
    publisher: inBoth<string | null>(raw.PUBLISHER ?? null, raw.PUBLISHER_EN ?? null, OURS.publisher),
  } satisfies ServiceImprint,
  /** Authentication. A secret, keys, both or neither; with neither no token is accepted. */
  auth: {
    secret: raw.AUTH_SECRET ?? null,
    keys: raw.AUTH_JWKS === undefined ? null : keyPlace(raw.AUTH_JWKS),
    issuer: raw.AUTH_ISSUER ?? null,
    audience: raw.AUTH_AUDIENCE,
    anonymous: raw.AUTH_ANONYMOUS === "true",
  },
  /** Whether a statement is accepted only by someone else than who proposed it. */
  reviewBySecondPerson: raw.REVIEW_BY_SECOND_PERSON === "true",
  limits: {
    requestTimeoutMs: raw.REQUEST_TIMEOUT_MS,
    maxPageSize: raw.MAX_PAGE_SIZE,
    defaultPageSize: Math.min(25, raw.MAX_PAGE_SIZE),
    maxDepth: raw.MAX_DEPTH,
    maxNodes: raw.MAX_NODES,
    maxLinks: raw.MAX_LINKS,
    maxCost: raw.MAX_COST,
    maxTokens: raw.MAX_TOKENS,
    maxAliases: raw.MAX_ALIASES,
    maxDirectives: raw.MAX_DIRECTIVES,
  },
  /** Most requests that compute or wait for a thread, of one caller and of all. */
  queue: { perCaller: raw.MAX_COMPUTING_PER_CALLER, inAll: raw.MAX_COMPUTING },
  /** Language of the command line's tables. */
  language: raw.XIETONG_LANG,
  logLevel: raw.LOG_LEVEL,
}));

export type Config = z.output<typeof schema>;

type Environment = NodeJS.Dict<string>;

/**
 * Takes the settings of a file into the environment. A variable that is set there already keeps its value; names that
 * are no settings are left to other programs.
 * @throws UserError BAD_SETTING when there is a file that cannot be read
 */
export function takeSettingsFile(file = ".env", environment: Environment = process.env): void {
  const given = settingsIn(file);
  for (const name of SETTING_NAMES) if (given[name]) environment[name] ||= given[name];
}

function settingsIn(file: string): Environment {
  try {
    return parseEnv(readFileSync(file, "utf8"));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return {};
    throw new UserError("BAD_SETTING", `The settings in ${file} cannot be read: ${message}.`);
  }
}

/**
 * Reads the settings from the environment. An empty value counts as unset.
 * @param options settings given on the command line, which count before the environment
 * @throws UserError BAD_SETTING naming the variable
 */
export function readConfig(environment: Environment = process.env, options: Environment = {}): Config {
  const valueOf = (name: string): string | undefined => options[name] ?? environment[name];
  const given = Object.fromEntries(SETTING_NAMES.map((name) => [name, valueOf(name) || undefined]));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const name = String(issue?.path[0] ?? "");
  const value = SECRET.has(name) ? "" : ` is "${valueOf(name)}", which`;
  throw new UserError("BAD_SETTING", `${name}${value} cannot be used: ${issue?.message}. See .env.example.`);
}

/** Settings whose values must not appear in messages. */
const SECRET = new Set(["NEO4J_URI", "NEO4J_PASSWORD", "AUTH_SECRET", "AUTH_JWKS"]);
