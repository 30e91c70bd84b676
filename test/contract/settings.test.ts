import { describe, it, expect } from "@jest/globals";
import { readConfig, SETTING_NAMES } from "../../src/config.js";
import { read } from "./repository.js";

interface Example {
  name: string;
  value: string;
  comment: string;
}

/** A setting is a block: lines of comment, then `# NAME=default`. */
function examplesIn(text: string): Example[] {
  return text.split(/\n{2,}/).flatMap((block) => {
    const comment: string[] = [];
    const found: Example[] = [];
    for (const line of block.split("\n")) {
      const setting = /^# ([A-Z][A-Z0-9_]*)=(.*)$/.exec(line);
      if (setting)
        found.push({ name: setting[1]!, value: setting[2]!, comment: comment.splice(0).join(" ") });
      else comment.push(line.replace(/^# ?/, ""));
    }
    return found;
  });
}

const text = read(".env.example");
const examples = examplesIn(text);
const documented = Object.fromEntries(examples.map(({ name, value }) => [name, value]));
const given = { NEO4J_URI: "bolt://127.0.0.1:7687" };

describe(".env.example", () => {
  it("lists exactly the settings that the program reads", () => {
    expect(examples.map(({ name }) => name).sort()).toEqual([...SETTING_NAMES].sort());
  });

  it("sets nothing by itself", () => {
    expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))).toEqual([]);
  });

  it("gives each setting a comment that ends as a sentence", () => {
    expect(examples.filter(({ comment }) => !/\S.*\.$/.test(comment)).map(({ name }) => name)).toEqual([]);
  });

  it("shows the defaults of the code, with the managed database and with a given one", () => {
    expect(readConfig(documented)).toEqual(readConfig({}));
    expect(readConfig({ ...documented, ...given })).toEqual(readConfig(given));
  });

  it("leaves a value empty only where the comment says what an unset one means", () => {
    const silent = examples.filter(({ value, comment }) => value === "" && !/\bunset\b/i.test(comment));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
