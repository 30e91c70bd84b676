/** Import rules between layers: main → server → graphql and cli → commands, then only downwards to services and below. */

const roomRules = require("./.dependency-cruiser-rooms.cjs");

const PURE = "^src/(domain|errors\\.ts)";

/** Packages for Chinese scripts and pinyin, and the module loader, which loads one of them lazily. */
const WRITING = "(^|/)node_modules/(opencc-js|pinyin-pro)(/|$)|^(node:)?module$";

/** An error rule; `comment` is shown with a violation. */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** Restricts a package to one folder. */
const keepPackage = (name, comment, home, packages) =>
  forbid(name, comment, { path: "^src/", pathNot: home }, { path: `(^|/)node_modules/${packages}(/|$)` });

/** Files of `folder` may import only what `allowed` matches. Packages and Node modules are covered by other rules. */
const reach = (folder, allowed, comment) =>
  forbid(`${folder}-reach`, comment, { path: `^src/${folder}/` }, { path: "^src/", pathNot: allowed });

const folderOf = (folder) => ({ path: `^src/${folder}/` });
/** A folder without I/O; it may use `packages`. */
const pure = (folder, comment, ...packages) =>
  forbid(`${folder}-is-pure`, comment, folderOf(folder), {
    pathNot: [PURE, folderOf(folder).path, ...packages],
  });

const directions = [
  forbid(
    "entries-are-not-imported",
    "main.ts and cli.ts are entry points; move shared code into a lower layer.",
    {},
    { path: "^src/(main|cli)\\.ts$" },
  ),
  forbid(
    "main-reach",
    "main.ts starts the server and must not import commands.",
    { path: "^src/main\\.ts$" },
    { path: "^src/(commands|graphql|loaders)/" },
  ),
  forbid(
    "cli-reach",
    "cli.ts only registers the commands; their work belongs in src/commands.",
    { path: "^src/cli\\.ts$" },
    {
      path: "^src/",
      pathNot: "^src/(commands/|domain/|wording/|(config|environment|errors|package-root)\\.ts$)",
    },
  ),
  forbid(
    "server-reach",
    "The server must not import the command line.",
    { path: "^src/server/" },
    { path: "^src/commands/" },
  ),
  reach(
    "graphql",
    "^src/(graphql|services|loaders|analysis|store|domain|wording)/|^src/(config|current-request|errors|package-root)\\.ts$",
    "Resolvers call services and loaders and read the registries of measures; they must not import the server or file formats.",
  ),
  forbid(
    "resolvers-do-not-query",
    "Resolvers call services; only stored-schema.ts uses the driver, through store.",
    { path: "^src/graphql/", pathNot: "^src/graphql/joining/stored-schema\\.ts$" },
    { path: "^src/store/" },
  ),
  reach(
    "services",
    "^src/(services|store|analysis|exchange|extract|domain)/|^src/(config|errors|make-folder|package-root|spans)\\.ts$",
    "Services are independent of GraphQL, HTTP and the command line.",
  ),
  reach(
    "loaders",
    "^src/(loaders|store|analysis|domain)/|^src/(config|errors|package-root)\\.ts$",
    "Loaders only batch the reads of one request.",
  ),
  forbid(
    "siblings",
    "store, analysis, exchange and extract must not import each other; services combine them.",
    { path: "^src/(store|analysis|exchange|extract)/" },
    { path: "^src/(store|analysis|exchange|extract)/", pathNot: "^src/$1/" },
  ),
  forbid(
    "foundations-do-not-import-features",
    "store, analysis, exchange and extract are below services and must not import higher layers.",
    { path: "^src/(store|analysis|exchange|extract)/" },
    { path: "^src/(services|loaders|graphql|server|commands)/" },
  ),
];

const purity = [
  forbid(
    "domain-is-plain",
    "domain contains plain types, ids and identity rules: no I/O, no framework, no package but the script tables.",
    { path: "^src/domain/" },
    // hashing is allowed: it is deterministic and does no I/O
    { pathNot: [PURE, "^(node:)?crypto$", WRITING] },
  ),
  forbid(
    "writing-behind-names",
    "Script and pinyin packages are used in two files of the domain; the second uses the module loader to load its dictionary lazily.",
    { path: "^src/", pathNot: "^src/domain/(folding|pinyin)\\.ts$" },
    { path: WRITING },
  ),
  forbid(
    "sound-behind-names",
    "Only the name indexes use pinyin.",
    { path: "^src/", pathNot: "^src/domain/(sounds|spellings)\\.ts$" },
    { path: "^src/domain/pinyin\\.ts$" },
  ),
  forbid("errors-stand-alone", "errors.ts imports nothing.", { path: "^src/errors\\.ts$" }, {}),
  pure(
    "analysis",
    "analysis is pure computation: no files, sockets, settings or packages, except graphology.",
    "(^|/)node_modules/graphology[^/]*(/|$)",
  ),
  forbid(
    "wording-stands-alone",
    "wording turns messages into another language and knows nothing of who says them.",
    { path: "^src/wording/" },
    { pathNot: ["^src/wording/", "^(node:)?async_hooks$"] },
  ),
  pure("extract", "extract is pure computation on text: no files, sockets, settings or packages."),
  forbid(
    "exchange-has-no-disk",
    "Formats read and write streams; commands and server open files and sockets.",
    { path: "^src/exchange/" },
    { path: "^(node:)?(fs|fs/promises|net|http|https|child_process)$" },
  ),
  forbid(
    "settings-are-passed-on",
    "Settings are read once at startup and passed on as values; other modules import only their type.",
    { path: "^src/", pathNot: "^src/(main\\.ts|cli\\.ts|commands/)" },
    { path: "^src/config\\.ts$", dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "settings-are-not-for-the-pure",
    "domain, analysis, exchange and extract take values, not settings.",
    { path: "^src/(domain|analysis|exchange|extract)/" },
    { path: "^src/config\\.ts$" },
  ),
];

const packages = [
  keepPackage("driver-in-store", "Only store talks to Neo4j.", "^src/store/", "neo4j-driver"),
  keepPackage(
    "stored-types-in-one-file",
    "Only stored-schema.ts, which builds the stored half of the schema, uses @neo4j/graphql.",
    "^src/graphql/joining/stored-schema\\.ts$",
    "@neo4j/graphql",
  ),
  keepPackage("type-graphql-in-graphql", "Kept replaceable.", "^src/graphql/", "type-graphql"),
  keepPackage("graphql-tools-in-graphql", "Stitching is done there.", "^src/graphql/", "@graphql-tools"),
  keepPackage("fastify-in-server", "HTTP ends there.", "^src/server/", "(@fastify|fastify)"),
  keepPackage(
    "tokens-in-server",
    "Tokens are signed and verified in src/server; elsewhere a caller is a name and a role.",
    "^src/server/",
    "jose",
  ),
  keepPackage(
    "commander-in-commands",
    "Command-line parsing stays in cli.ts and commands.",
    "^src/(cli\\.ts$|commands/)",
    "commander",
  ),
  forbid(
    "no-development-package-at-run-time",
    "Run-time code must not import devDependencies: move the package to dependencies or do without it.",
    { path: "^src/" },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "no-unlisted-package",
    "Packages must be listed in package.json; others are installed only by accident.",
    { path: "^(src|web)/" },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
];

const borders = [
  forbid(
    "web-speaks-graphql-only",
    "The pages use the program only through its GraphQL schema, like any other client.",
    { path: "^web/" },
    { path: "^(src|test|bench|bin|dist)/" },
  ),
  forbid(
    "client-stands-alone",
    "The client can be copied into other projects as a folder: it depends on fetch only.",
    { path: "^client/", pathNot: "^client/(generate\\.js$|examples/(sigma|d3)/)" },
    { pathNot: "^client/" },
  ),
  forbid(
    "source-stands-alone",
    "src must not import pages, tests or benchmarks.",
    { path: "^src/" },
    { path: "^(web|test|bench|bin|dist|examples)/" },
  ),
  forbid(
    "no-tests-in-source",
    "Tests and their tools belong in test/.",
    { path: "^src/" },
    { path: "\\.(test|spec)\\.tsx?$|(^|/)node_modules/(@jest|jest|fast-check|playwright-core)(/|$)" },
  ),
  forbid(
    "nothing-unresolved",
    "An unresolved import fails at run time.",
    { path: "^(src|web|client)/" },
    { couldNotResolve: true, pathNot: "^virtual:" },
  ),
];

const shape = [
  forbid(
    "no-circles",
    "Modules in an import cycle cannot be understood, tested or loaded alone.",
    {},
    { circular: true },
  ),
  forbid(
    "no-orphans",
    "A module without imports that nothing imports is dead code.",
    {
      orphan: true,
      pathNot: ["^src/(main|cli)\\.ts$", "\\.d\\.ts$", "^web/[^/]+\\.config\\.ts$", "^client/generate"],
    },
    {},
  ),
];

module.exports = {
  forbidden: [...directions, ...roomRules, ...purity, ...packages, ...borders, ...shape],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|\\.cache|\\.xietong)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    moduleSystems: ["es6", "cjs"],
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
