import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, it, expect } from "@jest/globals";
import { buildSchema, GraphQLError, parse, validate } from "graphql";
import { exists, filesUnder, read, ROOT } from "./repository.js";

const documents = [
  "README.md",
  "seed/README.md",
  ...filesUnder("docs").filter((file) => file.endsWith(".md")),
];
const texts = documents.map((file) => ({ file, text: read(file) }));

const withoutCode = (text: string) => text.replace(/^ *```[^]*?^ *```/gm, "").replace(/`[^`\n]*`/g, "");

/** Targets of links and pictures that lead to a file of this project. */
function linksIn({ file, text }: { file: string; text: string }) {
  const targets = [...withoutCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map(
    ([, target]) => target!,
  );
  return targets
    .filter((target) => !/^([a-z][a-z+.-]*:|#|\/\/)/i.test(target))
    .map((target) => {
      const place = decodeURIComponent(target.replace(/[?#].*$/, ""));
      return { file, target, place: path.posix.join(path.posix.dirname(file), place) };
    });
}

const examplesIn = ({ file, text }: { file: string; text: string }) =>
  [...text.matchAll(/^( *)```graphql\b[^\n]*\n([^]*?)^ *```/gm)].map(([, , source]) => ({
    file,
    source: source!,
  }));

function faultsOf(source: string, schema: ReturnType<typeof buildSchema>): string[] {
  try {
    return validate(schema, parse(source)).map(({ message }) => message);
  } catch (error) {
    if (error instanceof GraphQLError) return [error.message];
    throw error;
  }
}

describe("README.md, docs and seed/README.md", () => {
  it("link only to files that exist", () => {
    const links = texts.flatMap(linksIn);
    expect(links.length).toBeGreaterThan(0);
    expect(
      links.filter(({ place }) => !exists(place)).map(({ file, target }) => `${file}: ${target}`),
    ).toEqual([]);
  });

  it("show only GraphQL that the schema takes", () => {
    const schema = buildSchema(read("schema/public.graphql"));
    const examples = texts.flatMap(examplesIn);
    expect(examples.length).toBeGreaterThan(0);
    const faults = examples.flatMap(({ file, source }) =>
      faultsOf(source, schema).map((fault) => `${file}: ${fault}\n${source}`),
    );
    expect(faults).toEqual([]);
  });

  it("name only commands that exist", () => {
    const commands = filesUnder("src/commands").map((file) => path.basename(file, ".ts"));
    const named = texts.flatMap(({ file, text }) =>
      [...text.matchAll(/npx xietong ([a-z][\w-]*)/g)].map(([, command]) => ({ file, command: command! })),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ command }) => !commands.includes(command))).toEqual([]);
  });

  it("name test files that run alone with the command shown", () => {
    const named = [
      ...texts
        .map(({ text }) => text)
        .join()
        .matchAll(/npm test -- (test\/[\w/-]+)/g),
    ];
    const files = [...new Set(named.map(([, file]) => `${file}.test.ts`))].sort();
    expect(files.length).toBeGreaterThan(10);
    const list = execFileSync("npm", ["test", "--", ...files, "--listTests"], {
      cwd: ROOT,
      encoding: "utf8",
    });
    const listed = list.split("\n").filter((line) => line.endsWith(".test.ts"));
    expect(listed.map((file) => path.relative(ROOT, file)).sort()).toEqual(files);
  });
});
