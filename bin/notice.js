/** Writes NOTICE from package-lock.json: the packages that the program needs when it runs, each with its licence. */
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

/** @param lock the parsed package-lock.json @returns the packages that are installed without --include=dev, by name */
export function shippedPackages({ packages }) {
  const shipped = Object.entries(packages).filter(
    ([place, one]) => place !== "" && !one.dev && !one.devOptional,
  );
  const lines = shipped.map(([place, { version, license }]) => ({
    name: place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length),
    version,
    licence: license ?? "not stated",
  }));
  return lines.sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}

export function noticeText(lock) {
  const lines = shippedPackages(lock).map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
  return `${HEAD}\n${[...new Set(lines)].join("\n")}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8"));
  fs.writeFileSync(path.join(root, "NOTICE"), noticeText(lock));
}
