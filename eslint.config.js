import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

const TYPED = ["src/**/*.ts", "client/**/*.ts", "test/**/*.ts", "web/**/*.{ts,tsx}", "bench/**/*.ts"];
const PLAIN = ["**/*.{js,mjs,cjs}"];

const ENVIRONMENT = "Settings are read once, in src/config.ts: add the setting there and pass its value on.";

/** Node globals for JavaScript files; TypeScript files get theirs from the compiler. */
const NODE_GLOBALS = Object.fromEntries(
  [
    "AbortController",
    "Buffer",
    "URL",
    "clearInterval",
    "clearTimeout",
    "console",
    "fetch",
    "performance",
    "process",
    "setInterval",
    "setTimeout",
  ].map((name) => [name, "readonly"]),
);

const size = {
  files: [...TYPED, ...PLAIN],
  rules: {
    "max-lines": ["error", { max: 250 }],
    "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  },
};

const plain = {
  files: PLAIN,
  languageOptions: { globals: NODE_GLOBALS },
};

const commonJs = {
  files: ["**/*.cjs"],
  languageOptions: { sourceType: "commonjs" },
};

const typed = {
  files: TYPED,
  extends: [...tseslint.configs.recommendedTypeChecked],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
    "@typescript-eslint/no-explicit-any": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": "error",
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
    // An async function without await still turns a throw into a rejection, and many interfaces require one.
    "@typescript-eslint/require-await": "off",
    eqeqeq: "error",
  },
};

const CLOCK =
  "A clock may be set back: measure durations with performance.now(), and say a point in time with new Date().";

/** Decorators emit the types of properties and parameters as values, which a type-only import would remove. */
const decorated = {
  files: ["src/graphql/**/*.ts"],
  rules: { "@typescript-eslint/consistent-type-imports": "off" },
};

const source = {
  files: ["src/**/*.ts"],
  rules: {
    "no-console": "error",
    "no-restricted-properties": [
      "error",
      { object: "process", property: "env", message: ENVIRONMENT },
      { object: "Date", property: "now", message: CLOCK },
    ],
    "no-restricted-imports": [
      "error",
      {
        paths: ["process", "node:process"].map((name) => ({
          name,
          importNames: ["env"],
          message: ENVIRONMENT,
        })),
      },
    ],
  },
};

const settings = {
  files: ["src/config.ts", "src/environment.ts"],
  rules: { "no-restricted-properties": "off", "no-restricted-imports": "off" },
};

/** Standard output is the interface of the command line. */
const terminal = {
  files: ["src/commands/**/*.ts", "src/cli.ts"],
  rules: { "no-console": "off" },
};

/** GraphiQL and React declare actions as methods that are meant to be destructured. */
const pages = {
  files: ["web/**/*.{ts,tsx}"],
  rules: { "@typescript-eslint/unbound-method": "off" },
};

/** A `describe` callback contains many tests. */
const tests = {
  files: ["test/**/*.{ts,js}"],
  rules: { "max-lines-per-function": "off" },
};

export default defineConfig(
  globalIgnores([
    "dist/",
    "coverage/",
    ".xietong/",
    ".cache/",
    "test/artifacts/",
    "test/web/fixtures/",
    "bench/results/",
    "**/generated/",
  ]),
  // Exceptions to a rule are configured here, with a reason, and not by comments in the code.
  { linterOptions: { noInlineConfig: true } },
  js.configs.recommended,
  plain,
  commonJs,
  typed,
  size,
  decorated,
  source,
  settings,
  terminal,
  pages,
  tests,
);
