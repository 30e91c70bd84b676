/** Directions between the rooms of a folder, as rules of dependency-cruiser. docs/architecture.md explains the rooms. */

/**
 * The rooms of a folder and, for each, the rooms that it may import besides itself. Rooms that are missing here fail
 * too: add the room with its directions.
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
    citing: ["data"],
    package: ["network", "questions", "citing", "about", "data", "files", "computing"],
    writing: ["data"],
    importing: ["writing", "files"],
    opening: ["importing", "writing", "data", "files"],
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
  commands: { printing: [], verifying: ["printing"] },
};

/** Files beside the rooms that the rooms may import; the other ones put the rooms together. */
const SHARED_FILES = {
  analysis: "page|top|random",
  services: "paging|progress|access",
  graphql: "context|execute-document",
  commands: "session",
};

module.exports = Object.entries(ROOMS).flatMap(([folder, rooms]) => [
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
    comment: `A new folder in src/${folder} is listed in ROOMS with what it may import.`,
    from: { path: `^src/${folder}/[^/]+/`, pathNot: `^src/${folder}/(${Object.keys(rooms).join("|")})/` },
    to: {},
  },
]);
