import fs from "node:fs";
import path from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const ROOT = path.dirname(import.meta.dirname);
const WHOLE = path.join(ROOT, "node_modules/@fontsource-variable/noto-sans-sc");
const CACHE = path.join(ROOT, ".cache/seed-font");
const STYLES = path.join(CACHE, "index.css");
/** Sources of the characters of a first visit: the data loaded at the first start and the texts of the page. */
const FIRST = ["seed/egov-speech-2014", "seed/policy-documents", "web/explorer", "web/shared"];
/** Sources of all characters: other data sets and the other pages have many more. */
const SOURCES = ["seed", "web"];
const FACE = /url\(\.\/files\/([^)]+)\)[^}]*unicode-range: ?([^;}]+)/g;
const WEIGHT = 400;

/**
 * Subsets the Chinese font, slice by slice, to the characters of the built-in data and of the page: about 140 KB
 * instead of 900 for a first visit. Characters of the other built-in data are slices of their own, and the slices of the
 * whole font serve the rest.
 */
export function seedFont(): Plugin {
  return {
    name: "seed-font",
    resolveId: (id) => (id === "virtual:seed-font.css" ? STYLES : null),
    buildStart: writeSeedFont,
  };
}

async function writeSeedFont(): Promise<void> {
  const [first, characters] = [FIRST, SOURCES].map((sources) =>
    charactersIn(sources.flatMap((folder) => textsUnder(path.join(ROOT, folder)))),
  ) as [string[], string[]];
  const early = new Set(first);
  fs.rmSync(CACHE, { recursive: true, force: true });
  fs.mkdirSync(CACHE, { recursive: true });
  const faces = [...fs.readFileSync(path.join(WHOLE, "index.css"), "utf8").matchAll(FACE)];
  const rules: string[] = [];
  for (const [, file, range] of faces) {
    const own = characters.filter((character) => isIn(character, range!));
    for (const part of [own.filter((one) => early.has(one)), own.filter((one) => !early.has(one))])
      if (part.length > 0)
        rules.push(await writeSlice(file!, part, `${early.has(part[0]!) ? "seed" : "more"}-${file}`));
  }
  fs.writeFileSync(STYLES, rules.join("\n"));
}

async function writeSlice(file: string, characters: readonly string[], name: string): Promise<string> {
  const whole = fs.readFileSync(path.join(WHOLE, "files", file));
  const cut = await subsetFont(whole, characters.join(""), {
    targetFormat: "woff2",
    variationAxes: { wght: WEIGHT },
  });
  fs.writeFileSync(path.join(CACHE, name), cut);
  const range = characters.map((character) => `U+${character.codePointAt(0)!.toString(16)}`).join(",");
  return `@font-face { font-family: "Noto Sans SC Seed"; font-weight: ${WEIGHT}; font-display: swap; src: url(./${name}) format("woff2"); unicode-range: ${range}; }`;
}

function textsUnder(folder: string): string[] {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith(".md"));
  return files.map((file) => fs.readFileSync(path.join(file.parentPath, file.name), "utf8"));
}

const charactersIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.join(""))].filter((character) => character >= " ").sort();

/** @param range of a face, as in `U+4e00-4e0f, U+4e11` */
function isIn(character: string, range: string): boolean {
  const point = character.codePointAt(0)!;
  return range.split(",").some((part) => {
    const [first = NaN, last = first] = part
      .trim()
      .slice(2)
      .split("-")
      .map((hex) => parseInt(hex, 16));
    return point >= first && point <= last;
  });
}
