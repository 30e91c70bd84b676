/** The directions of docs/architecture.md: main → server → graphql, cli → commands, then downwards only. */

const roomRules = require("./.dependency-cruiser-rooms.cjs");

const PURE = "^src/(domain|errors\\.ts)";

/** Packages that know how Chinese is written and read, and the way to load one of them late. */
const WRITING = "(^|/)node_modules/(opencc-js|pinyin-pro)(/|$)|^(node:)?module$";

/** A rule that always fails the run; `comment` is the sentence shown with a violation. */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** A package that belongs to one place. */
const keepPackage = (name, comment, home, packages) =>
  forbid(name, comment, { path: "^src/", pathNot: home }, { path: `(^|/)node_modules/${packages}(/|$)` });

/** Files of `folder` reach only what `allowed` matches; packages and Node's own modules are other rules' business. */
const reach = (folder, allowed, comment) =>
  forbid(`${folder}-reach`, comment, { path: `^src/${folder}/` }, { path: "^src/", pathNot: allowed });

const folderOf = (folder) => ({ path: `^src/${folder}/` });
/** A folder that computes on what it is given; `packages` it may use. */
const pure = (folder, comment, ...packages) =>
  forbid(`${folder}-is-pure`, comment, folderOf(folder), {
    pathNot: [PURE, folderOf(folder).path, ...packages],
  });

const directions = [
  forbid(
    "entries-are-not-imported",
    "main.ts and cli.ts start things; what others need from them belongs further down.",
    {},
    { path: "^src/(main|cli)\\.ts$" },
  ),
  forbid(
    "main-reach",
    "main starts the server and knows no command.",
    { path: "^src/main\\.ts$" },
    { path: "^src/(commands|graphql|loaders)/" },
  ),
  forbid(
    "cli-reach",
    "cli gathers the commands; the work stands in them.",
    { path: "^src/cli\\.ts$" },
    { path: "^src/", pathNot: "^src/(commands/|domain/|(config|errors|package-root)\\.ts$)" },
  ),
  forbid(
    "server-reach",
    "The server does not know the command line.",
    { path: "^src/server/" },
    { path: "^src/commands/" },
  ),
  reach(
    "graphql",
    "^src/(graphql|services|loaders|analysis|store|domain)/|^src/(config|errors|package-root)\\.ts$",
    "Resolvers ask services and loaders, and read the registry of measures; they know no server and no file format.",
  ),
  forbid(
    "resolvers-do-not-query",
    "Resolvers ask services; only the file that joins the schema takes the driver, and it takes it through store.",
    { path: "^src/graphql/", pathNot: "^src/graphql/joining/stored-schema\\.ts$" },
    { path: "^src/store/" },
  ),
  reach(
    "services",
    "^src/(services|store|analysis|exchange|extract|domain)/|^src/(config|errors|package-root)\\.ts$",
    "A service tells a story to whoever asks: it knows neither GraphQL, HTTP nor the command line.",
  ),
  reach(
    "loaders",
    "^src/(loaders|store|analysis|domain)/|^src/(config|errors|package-root)\\.ts$",
    "A loader batches reads of one request; it tells no stories.",
  ),
  forbid(
    "siblings",
    "store, analysis, exchange and extract do not know each other: a service brings them together.",
    { path: "^src/(store|analysis|exchange|extract)/" },
    { path: "^src/(store|analysis|exchange|extract)/", pathNot: "^src/$1/" },
  ),
  forbid(
    "foundations-do-not-import-features",
    "store, analysis, exchange and extract stand below services; nothing below imports what is above.",
    { path: "^src/(store|analysis|exchange|extract)/" },
    { path: "^src/(services|loaders|graphql|server|commands)/" },
  ),
];

const purity = [
  forbid(
    "domain-is-plain",
    "domain holds plain types, ids and identity rules: no input or output, no framework, no package but tables of writing.",
    { path: "^src/domain/" },
    // Hashing is pure: the same records give the same hash, and nothing is read or written.
    { pathNot: [PURE, "^(node:)?crypto$", WRITING] },
  ),
  forbid(
    "writing-behind-names",
    "Scripts and pinyin are read in two files of the domain; the module loader serves the second, which loads its dictionary late.",
    { path: "^src/", pathNot: "^src/domain/(folding|pinyin)\\.ts$" },
    { path: WRITING },
  ),
  forbid(
    "sound-behind-names",
    "Only the indexes of names ask how a name sounds.",
    { path: "^src/", pathNot: "^src/domain/(sounds|spellings)\\.ts$" },
    { path: "^src/domain/pinyin\\.ts$" },
  ),
  forbid("errors-stand-alone", "errors.ts is what everybody may import.", { path: "^src/errors\\.ts$" }, {}),
  pure(
    "analysis",
    "analysis computes on values it is given; files, sockets, settings and packages stay outside, but for graphology.",
    "(^|/)node_modules/graphology[^/]*(/|$)",
  ),
  pure("extract", "extract reads the text it is given; files, sockets, settings and packages stay outside."),
  forbid(
    "exchange-has-no-disk",
    "A format takes a stream and gives a stream; commands and server decide where it lies.",
    { path: "^src/exchange/" },
    { path: "^(node:)?(fs|fs/promises|net|http|https|child_process)$" },
  ),
  forbid(
    "settings-are-passed-on",
    "Settings are read once, at the start, and passed on as values; further down only their type is known.",
    { path: "^src/", pathNot: "^src/(main\\.ts|cli\\.ts|commands/)" },
    { path: "^src/config\\.ts$", dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "settings-are-not-for-the-pure",
    "domain, analysis, exchange and extract get values, not settings.",
    { path: "^src/(domain|analysis|exchange|extract)/" },
    { path: "^src/config\\.ts$" },
  ),
];

const packages = [
  keepPackage("driver-in-store", "Only store talks to Neo4j.", "^src/store/", "neo4j-driver"),
  keepPackage(
    "stored-types-in-one-file",
    "@neo4j/graphql is known by the one file that makes the stored half of the schema.",
    "^src/graphql/joining/stored-schema\\.ts$",
    "@neo4j/graphql",
  ),
  keepPackage("type-graphql-in-graphql", "Thin enough to leave.", "^src/graphql/", "type-graphql"),
  keepPackage("graphql-tools-in-graphql", "Schemas are joined there.", "^src/graphql/", "@graphql-tools"),
  keepPackage("fastify-in-server", "HTTP ends at the server.", "^src/server/", "(@fastify|fastify)"),
  keepPackage(
    "tokens-in-server",
    "Tokens are made and checked in one place; further in, a caller is a name and a role.",
    "^src/server/",
    "jose",
  ),
  keepPackage(
    "commander-in-commands",
    "The words of the command line stay in cli and commands.",
    "^src/(cli\\.ts$|commands/)",
    "commander",
  ),
  forbid(
    "no-development-package-at-run-time",
    "The program runs on its dependencies alone: move the package or do without.",
    { path: "^src/" },
    { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  ),
  forbid(
    "no-unlisted-package",
    "A package that package.json does not list is there by luck.",
    { path: "^(src|web)/" },
    { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  ),
];

const borders = [
  forbid(
    "web-speaks-graphql-only",
    "The pages know the program by its schema alone, as any other client does.",
    { path: "^web/" },
    { path: "^(src|test|bench|bin|dist)/" },
  ),
  forbid(
    "client-stands-alone",
    "The client is taken into other projects as a folder: it runs on fetch alone.",
    { path: "^client/", pathNot: "^client/generate\\.js$" },
    { pathNot: "^client/" },
  ),
  forbid(
    "source-stands-alone",
    "The program does not import pages, tests or measurements.",
    { path: "^src/" },
    { path: "^(web|test|bench|bin|dist|examples)/" },
  ),
  forbid(
    "no-tests-in-source",
    "Tests and their tools live in test/.",
    { path: "^src/" },
    { path: "\\.(test|spec)\\.tsx?$|(^|/)node_modules/(@jest|jest|fast-check|playwright-core)(/|$)" },
  ),
  forbid(
    "nothing-unresolved",
    "An import that leads nowhere breaks at run time.",
    { path: "^(src|web|client)/" },
    { couldNotResolve: true, pathNot: "^virtual:" },
  ),
];

const shape = [
  forbid(
    "no-circles",
    "Modules that import each other cannot be understood, tested or loaded alone.",
    {},
    { circular: true },
  ),
  forbid(
    "no-orphans",
    "A module that nobody imports and that imports nobody is forgotten.",
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
