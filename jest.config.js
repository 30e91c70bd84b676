const shared = {
  rootDir: import.meta.dirname,
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
/** What speaks to a database; one with the built-in data is made once for all. */
const withDatabase = (name) => ({
  ...project(name),
  globalSetup: "<rootDir>/test/support/running/seeded-home.js",
});

/** One project per kind of promise; `npm test -- --selectProjects unit` runs one alone. */
export default {
  projects: [
    ...["unit", "contract"].map(project),
    ...["database", "graphql", "commands", "web", "readers"].map(withDatabase),
  ],
  reporters: ["default", "<rootDir>/test/support/jest/closing-line.js"],
  testSequencer: "<rootDir>/test/support/jest/longest-first.js",
  testTimeout: 300_000,
  maxWorkers: 2,
};
