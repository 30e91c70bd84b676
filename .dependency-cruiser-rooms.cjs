/** dependency-cruiser rules for the imports between the subfolders of a layer. */

/**
 * The subfolders of each layer and, for each, the subfolders that it may import besides itself. A subfolder that is not
 * listed fails the check: add it with its allowed imports.
 */
const ROOMS = {
  analysis: {
    search: [],
    index: ["search"],
    pairs: ["index"],
    bodies: ["index", "pairs"],
    groups: ["index", "pairs"],
    network: ["index", "pairs"],
  },
  services: {
    computing: [],
    files: [],
    about: [],
    data: ["computing"],
    questions: ["data", "computing"],
    network: ["questions", "data", "computing"],
    citing: ["data", "computing"],
    package: ["network", "questions", "citing", "about", "data", "files", "computing"],
    writing: ["data"],
    extracting: ["writing", "files"],
    importing: ["writing", "files"],
    lake: ["questions", "files"],
    backup: ["importing", "writing", "data", "files"],
    opening: ["importing", "writing", "data", "files"],
    bulk: ["opening", "importing", "files"],
  },
  graphql: {
    answers: [],
    joining: ["answers"],
    limits: ["joining"],
    pairs: ["answers"],
    bodies: ["pairs", "answers"],
    groups: ["pairs", "answers"],
    network: ["pairs", "answers"],
    citing: ["limits", "joining", "answers"],
    writing: ["answers"],
    about: ["answers"],
  },
  extract: {
    names: [],
    clauses: ["names"],
    head: ["names"],
    roles: ["clauses"],
    evaluation: [],
    titles: ["names"],
  },
  commands: { printing: [], verifying: ["printing"] },
};

/** Files at the top of a layer that its subfolders may import; all others there import the subfolders. */
const SHARED_FILES = {
  analysis: "page|top|random|offsets|sorted-lists|steps|ties|measure-description",
  services: "paging|progress|access|text-fit",
  graphql: "context|execute-document",
  extract: "read-roles|read-document",
  commands: "session",
};

/** What the example pages of the client may import besides the client. */
const EXAMPLES = { sigma: "sigma|graphology|graphology-types", d3: "d3-force|@types/d3-force" };

const exampleRules = Object.entries(EXAMPLES).map(([page, packages]) => ({
  name: `client-example-${page}-reach`,
  severity: "error",
  comment: `client/examples/${page} imports only the client and ${packages.replaceAll("|", ", ")}.`,
  from: { path: `^client/examples/${page}/` },
  to: { pathNot: `^client/|(^|/)node_modules/(${packages})/` },
}));

const roomRules = Object.entries(ROOMS).flatMap(([folder, rooms]) => [
  ...Object.entries(rooms).map(([room, allowed]) => ({
    name: `${folder}-${room}-reach`,
    severity: "error",
    comment: `src/${folder}/${room} imports, of src/${folder}, only: ${[...allowed, "shared files"].join(", ")}.`,
    from: { path: `^src/${folder}/${room}/` },
    to: {
      path: `^src/${folder}/`,
      pathNot: `^src/${folder}/((${[room, ...allowed].join("|")})/|(${SHARED_FILES[folder]})\\.ts$)`,
    },
  })),
  {
    name: `${folder}-rooms-are-listed`,
    severity: "error",
    comment: `A new folder in src/${folder} must be listed in ROOMS with its allowed imports.`,
    from: { path: `^src/${folder}/[^/]+/`, pathNot: `^src/${folder}/(${Object.keys(rooms).join("|")})/` },
    to: {},
  },
]);

module.exports = [...exampleRules, ...roomRules];
