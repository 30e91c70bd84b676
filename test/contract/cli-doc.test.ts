import type { Command } from "commander";
import { describe, expect, it } from "@jest/globals";
import { makeProgram } from "../../src/cli.js";
import { read } from "./repository.js";

interface Described {
  /** Name and arguments, like `ask [question]`. */
  usage: string;
  options: string[];
}

const sections = read("docs/cli.md")
  .split(/^(?=#{2,3} `)/m)
  .slice(1);

const documented: Described[] = sections.map((text) => ({
  usage: /^#+ `([^`]+)`/.exec(text)![1]!,
  options: [...text.matchAll(/^\| `(-[^`]+)`/gm)].map(([, flags]) => flags!),
}));

function describedBy(command: Command, prefix = ""): Described[] {
  const inner = command.commands.flatMap((child) => describedBy(child, `${prefix}${command.name()} `));
  const words = command.registeredArguments.map((one) => {
    const name = `${one.name()}${one.variadic ? "..." : ""}`;
    return one.required ? `<${name}>` : `[${name}]`;
  });
  const usage = [prefix + command.name(), ...words].join(" ");
  return [{ usage, options: command.options.map(({ flags }) => flags) }, ...inner];
}

const program = await makeProgram(() => true);
const commands = program.commands.flatMap((command) => describedBy(command));
/** Options that every command takes, which the text before the first command describes. */
const common = commands[0]!.options.filter((flags) =>
  commands.every(({ options, usage }) => usage === "db" || options.includes(flags)),
);
const own = (options: string[]) => options.filter((flags) => !common.includes(flags)).sort();
const byUsage = (list: Described[]) =>
  Object.fromEntries(list.map(({ usage, options }) => [usage, own(options)]));

describe("docs/cli.md", () => {
  it("describes each command with its arguments and options, and no other", () => {
    expect(commands.length).toBeGreaterThan(8);
    expect(byUsage(documented)).toEqual(byUsage(commands));
  });

  it("describes the options that every command takes", () => {
    expect(common).toEqual(["--lang <language>"]);
    const start = read("docs/cli.md").split(/^## `/m)[0]!;
    for (const flags of common) expect(start).toContain(`\`${flags}\``);
  });

  it("shows each command at work, except those that only gather others", () => {
    const gathering = new Set(["db"]);
    const mute = documented.filter(
      ({ usage }, at) =>
        !gathering.has(usage) &&
        !sections[at]!.includes(`npx xietong ${usage.split(" [")[0]!.split(" <")[0]}`),
    );
    expect(mute).toEqual([]);
  });

  it("names each exit code", () => {
    const table = read("docs/cli.md").split(/^## /m)[0]!;
    for (const code of [0, 1, 2]) expect(table).toMatch(new RegExp(`^\\| ${code} `, "m"));
  });
});

it("the hashes that the documents print for the built-in data are its own", () => {
  const answer = JSON.parse(read("examples/shared-chains.answer.json")) as {
    data: { coParticipation: { dataVersion: { contentHash: string } } };
  };
  const { contentHash } = answer.data.coParticipation.dataVersion;
  const printed = ["docs/cli.md", "docs/package.md"].flatMap((file) =>
    [...read(file).matchAll(/(?:version 1 \(|-v1-|content hash )([0-9a-f]{8,12})(?:\)|\.zip|…)/g)].map(
      ([text, hash]) => ({ file, text, hash: hash! }),
    ),
  );
  expect(printed.length).toBeGreaterThan(5);
  expect(printed.filter(({ hash }) => !contentHash.startsWith(hash))).toEqual([]);
});
