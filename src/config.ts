import path from "node:path";
import { z } from "zod";
import { inBoth, type Imprint, type ServiceImprint } from "./domain/imprint.js";
import type { CitationLimits } from "./domain/citation.js";
import { UserError } from "./errors.js";
import {
  HOST_NAMES,
  isDatabaseAddress,
  isKeyPlace,
  isPublicAddress,
  isStrongSecret,
  keyPlace,
  LEAST_SECRET_BYTES,
  LINE,
  listed,
  MAKE_SECRET,
  namesIn,
  ORIGINS,
  PROXIES,
  whole,
} from "./setting-forms.js";
import { settingsIn } from "./settings-file.js";

const PUBLIC_ADDRESS = "an address like https://xietong.example.org, without user, password, query and #";

const COLLECTOR_ADDRESS = "an address like http://127.0.0.1:4318, without user, password, query and #";

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
  CORS_ORIGINS: ORIGINS,
  PUBLIC_URL: z.string().refine(isPublicAddress, PUBLIC_ADDRESS).optional(),
  AUTHORS: LINE,
  AUTHORS_EN: LINE,
  PUBLISHER: LINE,
  PUBLISHER_EN: LINE,
  ALLOWED_HOSTS: HOST_NAMES,
  TRUST_PROXY: PROXIES,
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
  INDEX_DIR: z.string().min(1).optional(),
  XIETONG_BOLT_PORT: whole(1, 65535).default(7687),
  JAVA_HOME: z.string().optional(),
  XIETONG_HEAP: z
    .string()
    .regex(/^\d+[mg]$/, "a size like 512m or 2g")
    .optional(),
  XIETONG_MIN_FREE_MB: whole(0, 10_000_000).default(256),
  XIETONG_LANG: z.enum(["zh", "en"]).default("zh"),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().refine(isPublicAddress, COLLECTOR_ADDRESS).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default("xietong"),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
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
  MAX_CITED_QUESTION_BYTES: whole(1_024, 100_000_000).default(65_536),
  MAX_CITED_ANSWER_BYTES: whole(0, 100_000_000).default(1_048_576),
  MAX_ANONYMOUS_CITATIONS_PER_HOUR: whole(0, 1_000_000).default(60),
  MAX_ANONYMOUS_CITATIONS_MB: whole(0, 1_000_000).default(256),
  ANONYMOUS_CITATION_DAYS: whole(1, 36_500).default(365),
  STOP_WITHIN_MS: whole(0, 600_000).default(15_000),
  MAX_REQUESTS_PER_MINUTE: whole(0, 1_000_000).default(0),
  SAFE_LIST: z.string().default(""),
  MAX_BODY_BYTES: whole(1024, 100_000_000).default(1_048_576),
} as const;

export const SETTING_NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];

/** Where no setting says otherwise. */
const OURS: Imprint = {
  authors: { zh: ["协同"], en: ["xietong"] },
  publisher: { zh: null, en: null },
};

type Settings = z.output<z.ZodObject<typeof SETTINGS>>;

/** What requests of callers may take. */
const limitsOf = (raw: Settings) => ({
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
  citations: {
    /** Query and variables together. */
    questionBytes: raw.MAX_CITED_QUESTION_BYTES,
    /** Of a longer answer only the hash is kept. */
    answerBytes: raw.MAX_CITED_ANSWER_BYTES,
    /** Of callers without a token: new ones of one address in an hour, storage of all, and time unless read. */
    anonymous: {
      perHour: raw.MAX_ANONYMOUS_CITATIONS_PER_HOUR,
      bytes: raw.MAX_ANONYMOUS_CITATIONS_MB * 1_000_000,
      days: raw.ANONYMOUS_CITATION_DAYS,
    },
  } satisfies CitationLimits,
});

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
    heap: raw.XIETONG_HEAP ?? null,
    /** Writes leave so many megabytes of the disk free. */
    minFreeMb: raw.XIETONG_MIN_FREE_MB,
    javaHome: raw.JAVA_HOME,
    /** Of child processes; they get no secrets of it. */
    environment: process.env,
  },
  /** Folder of document texts, named by their hash. */
  textsFolder: path.resolve(raw.XIETONG_HOME, "texts"),
  /** Where indexes of data versions are kept. */
  index: {
    folder: path.resolve(raw.INDEX_DIR ?? path.join(raw.XIETONG_HOME, "index")),
    minFreeMb: raw.XIETONG_MIN_FREE_MB,
  },
  server: {
    host: raw.HOST,
    port: raw.PORT,
    corsOrigins: listed(raw.CORS_ORIGINS),
    allowedHosts: listed(raw.ALLOWED_HOSTS.toLowerCase()),
    /** Addresses whose X-Forwarded-For is believed. */
    proxies: listed(raw.TRUST_PROXY),
    maxBodyBytes: raw.MAX_BODY_BYTES,
    /** Of each caller; 0: any number. */
    requestsPerMinute: raw.MAX_REQUESTS_PER_MINUTE,
    /** Files and folders with the only operations that are executed; none: every operation is. */
    safeList: listed(raw.SAFE_LIST).map((place) => path.resolve(place)),
    /** Open requests and downloads have so long to end when the server stops. */
    stopWithinMs: raw.STOP_WITHIN_MS,
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
  ...limitsOf(raw),
  tracing: {
    /** Address of a collector of OpenTelemetry; null: no spans are sent. */
    collector: raw.OTEL_EXPORTER_OTLP_ENDPOINT?.replace(/\/+$/, "") ?? null,
    service: raw.OTEL_SERVICE_NAME,
    /** Share of the traces that begin here and are sent, from 0 to 1. */
    share: raw.OTEL_TRACES_SAMPLER_ARG,
  },
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
