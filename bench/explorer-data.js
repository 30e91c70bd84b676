/** Generates data whose projection has a given number of bodies and links. */
import { random } from "./generate.js";

const SEED = 5;
const PARTICIPANT = 2;
/** Every fifth project repeats an earlier group of bodies, so that some pairs share more than one chain. */
const AGAIN = 5;

/**
 * @param members bodies per project; the last projects have two, to reach the exact number of links
 * @returns the same columns as generate.js
 */
export function networkOf({ bodies, links, members }) {
  const next = random(SEED);
  const pairs = new Set();
  const projects = [];
  let turn = 0;
  while (pairs.size < links) {
    const isAgain = projects.length % AGAIN === AGAIN - 1;
    const room = links - pairs.size < (members * (members - 1)) / 2 ? 2 : members;
    const project = isAgain ? projects.at(-1) : drawn(bodies, room, turn++, next);
    projects.push(project);
    for (const pair of pairsOf(project)) pairs.add(pair);
  }
  return columnsOf(bodies, projects);
}

/** Iterates over the bodies, so that none is left out; their partners are near by or among the most active. */
function drawn(bodies, members, turn, next) {
  const first = (turn * 3) % bodies;
  const beside = members === 2 ? [first] : [first, first + 1, first + 2];
  const found = new Set(beside.map((body) => body % bodies));
  while (found.size < members) {
    const near = (first + Math.floor(next() * 20)) % bodies;
    found.add(next() < 0.5 ? near : Math.floor(next() ** 2 * bodies));
  }
  return [...found].sort((a, b) => a - b);
}

const pairsOf = (project) => project.flatMap((a, at) => project.slice(at + 1).map((b) => `${a} ${b}`));

function columnsOf(bodies, projects) {
  const body = Int32Array.from(projects.flat());
  const chain = Int32Array.from(projects.flatMap((project, at) => project.map(() => at)));
  const roles = new Uint8Array(body.length).fill(PARTICIPANT);
  return { bodies, chains: projects.length, members: body.length, body, chain, roles };
}
