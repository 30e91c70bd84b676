const shared = {
  rootDir: import.meta.dirname,
  // Without roots, jest walks through node_modules and .cache for each project.
  roots: ["<rootDir>/test"],
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" },
  transform: {
    "^.+\\.ts$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: "es6" },
      },
    ],
  },
  modulePathIgnorePatterns: ["<rootDir>/dist", "<rootDir>/.xietong"],
};

const project = (name) => ({
  ...shared,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts`],
});
/** Libraries by what Node takes them for. */
const MODULES = "(playwright-core|@sparticuz/chromium)";
const SCRIPTS = "(axe-core|graphql|neo4j-driver|typescript)";
/**
 * Projects whose tests use a database: the global setup makes one with the built-in data for them to copy. The program
 * is the one that was built. It is evaluated once per worker, as large libraries are.
 */
const withDatabase = (name) => ({
  ...project(name),
  moduleNameMapper: { "^(?:\\.{1,2}/)+src/(.*)\\.js$": "<rootDir>/dist/$1.js", ...shared.moduleNameMapper },
  transform: {
    [`/dist/.*\\.js$|/node_modules/${MODULES}/`]: "<rootDir>/test/support/jest/module-once.js",
    [`/node_modules/${SCRIPTS}/`]: "<rootDir>/test/support/jest/script-once.js",
    ...shared.transform,
  },
  transformIgnorePatterns: [`/node_modules/(?!${MODULES}/|${SCRIPTS}/)`],
  testEnvironment: "<rootDir>/test/support/running/environment.js",
  globalSetup: "<rootDir>/test/support/running/global-setup.js",
  globalTeardown: "<rootDir>/test/support/running/global-teardown.js",
});

/**
 * One project per kind of promise; `npm test -- --selectProjects unit` runs one alone. `npm test` leaves out what takes
 * long, which `npm run trust` runs.
 */
export default {
  projects: [
    ...["unit", "contract"].map(project),
    ...["database", "graphql", "commands", "web", "readers", "trust"].map(withDatabase),
  ],
  reporters: ["default", "<rootDir>/test/support/jest/closing-line.js"],
  testSequencer: "<rootDir>/test/support/jest/longest-first.js",
  testTimeout: 300_000,
  maxWorkers: 3,
};
