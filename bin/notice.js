/** Writes NOTICE from package-lock.json: the packages that the program and its pages need, each with its licence. */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

const HEAD = `xietong

Licensed under the Apache License 2.0; see LICENSE.

styles/ holds styles and locales of the Citation Style Language project, under
Creative Commons Attribution-ShareAlike 3.0; see styles/README.md.

Neo4j Community Edition, which the first start downloads and runs as a process
of its own, is under the GNU General Public License 3. It is not a part of this
program.

npm installs the packages below for the program. docs/decisions/0019-licences.md
says which of them are under terms that bind those who pass the program on.
`;

const PAGES = `The built pages contain parts of the packages below, and the font Noto Sans SC.
`;

/** @param lock the parsed package-lock.json @returns the packages that are installed without --include=dev, by name */
export function shippedPackages({ packages }) {
  const shipped = Object.entries(packages).filter(
    ([place, one]) => place !== "" && !one.dev && !one.devOptional,
  );
  return asLines(shipped);
}

function asLines(found) {
  const lines = found.map(([place, { version, license }]) => ({
    name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    licence: license ?? "not stated",
  }));
  return lines.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

const IMPORT = /(?:from|import) "(@[\w.-]+\/[\w.-]+|[a-z][\w.-]*)(?:\/[^"]*)?"/g;
/** What builds the pages is not in them. */
const BUILDS = /\.config\.ts$|^(seedFont|precompress|themeAtLoad)\.ts$|\.d\.ts$/;

/** @returns the packages that the pages import, and those that these need, by name: each may be in the built pages */
export function pagePackages({ packages }, web = path.join(root, "web")) {
  const files = fs
    .readdirSync(web, { recursive: true })
    .filter((file) => /\.tsx?$/.test(file) && !BUILDS.test(file));
  const imported = files.flatMap((file) =>
    [...fs.readFileSync(path.join(web, file), "utf8").matchAll(IMPORT)].map(([, name]) => name),
  );
  const places = new Set();
  const waiting = imported.map((name) => placeOf(packages, "", name));
  for (let place = waiting.pop(); place !== undefined || waiting.length > 0; place = waiting.pop()) {
    if (!place || places.has(place)) continue;
    places.add(place);
    const { dependencies, peerDependencies } = packages[place];
    for (const name of Object.keys({ ...dependencies, ...peerDependencies }))
      waiting.push(placeOf(packages, place, name));
  }
  return asLines([...places].map((place) => [place, packages[place]]));
}

/** Where Node finds a package from another's place; undefined where it is not installed. */
function placeOf(packages, from, name) {
  for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf("/node_modules/")))) {
    const place = above === "" ? `node_modules/${name}` : `${above}/node_modules/${name}`;
    if (place in packages) return place;
    if (above === "") return undefined;
  }
}

export function noticeText(lock) {
  const listed = (found) =>
    [...new Set(found.map(({ name, version, licence }) => `${name} ${version}: ${licence}`))].join("\n");
  return `${HEAD}\n${listed(shippedPackages(lock))}\n\n${PAGES}\n${listed(pagePackages(lock))}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  fs.writeFileSync(path.join(root, "NOTICE"), noticeText(lock));
}
