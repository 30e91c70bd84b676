/** Parameter values of a named question, from `--set name=value`. */
import type { Command } from "commander";
import type { Question } from "../services/about/named-questions.js";
import { WRONG_USAGE } from "./exit-codes.js";

type Parameter = Pick<Question["parameters"][number], "name" | "type">;

interface Asked {
  id: string;
  parameters: readonly Parameter[];
  /** Values of parameters that are not set, as JSON. */
  variables: string;
}

/** Parameters that are not set have the values of the worked example. */
export function readParameters(
  question: Asked,
  settings: readonly string[],
  command: Command,
): Record<string, unknown> {
  const variables = JSON.parse(question.variables) as Record<string, unknown>;
  const values = new Map<string, unknown[]>();
  for (const setting of settings) {
    const [name, text] = nameAndText(setting, command);
    const parameter = question.parameters.find((one) => one.name === name);
    if (!parameter) return wrong(command, `"${question.id}" has no parameter "${name}"; ${known(question)}`);
    const given = [...(values.get(name) ?? []), valueOf(text, parameter)];
    values.set(name, given);
    variables[name] = isList(parameter) ? listOf(name, given, command) : given.at(-1);
  }
  return variables;
}

const isList = ({ type }: Parameter): boolean => type.startsWith("[");

/** A list is one value in JSON, or a value for each `--set`. Plain text with separators would be read as one name. */
function listOf(name: string, given: readonly unknown[], command: Command): unknown {
  const joined = given.find((value) => typeof value === "string" && /[,，、;；]/.test(value)) as
    | string
    | undefined;
  if (joined !== undefined) {
    const values = joined.split(/\s*[,，、;；]\s*/).map((value) => value.replace(/^\[|\]$/g, ""));
    const [json, each] = [JSON.stringify(values), values.map((value) => `--set ${name}=${value}`).join(" ")];
    return wrong(command, `${name} is a list; write --set '${name}=${json}' or ${each}`);
  }
  const [only] = given;
  return given.length === 1 && (Array.isArray(only) || only === null) ? only : given.flat();
}

export function nameAndText(setting: string, command: Command): [name: string, text: string] {
  const separator = setting.indexOf("=");
  if (separator < 1) return wrong(command, `--set ${setting} has no value; write --set name=value`);
  return [setting.slice(0, separator), setting.slice(separator + 1)];
}

function known({ parameters }: Asked): string {
  if (parameters.length === 0) return "it has none";
  return `there are ${parameters.map(({ name, type }) => `${name} (${type})`).join(", ")}`;
}

/** JSON where it parses, plain text otherwise. For String and ID parameters, numbers stay text. */
function valueOf(text: string, { type }: Parameter): unknown {
  const value = parsed(text);
  const isText = /^\[?(String|ID)!?\]?!?$/.test(type);
  const isPlain = value === null || typeof value === "string" || Array.isArray(value);
  return isText && !isPlain ? text : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function wrong(command: Command, message: string): never {
  return command.error(`error: ${message}`, { exitCode: WRONG_USAGE });
}
