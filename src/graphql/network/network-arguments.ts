/** Parses arguments of `network` given as text in a URL or on the command line. */
import {
  coerceInputValue,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLSchema,
} from "graphql";
import { CITATION_ID } from "../../domain/citation.js";
import { UserError } from "../../errors.js";
import {
  FILE_SWITCHES,
  NETWORK_DEFAULTS,
  type FileOptions,
  type NetworkQuestion,
} from "../../services/network/question.js";

/** Scalars as plain text, lists as repeated values, input objects as JSON. */
export type GivenArguments = ReadonlyMap<string, readonly string[]>;

/** Arguments of export files in addition to those of `network`. */
const FILE_ARGUMENTS: ReadonlySet<string> = new Set([
  "measures",
  "pairMeasures",
  ...FILE_SWITCHES,
  "citation",
]);

/** Reads the query string of a URL. */
export function givenIn(parameters: URLSearchParams): GivenArguments {
  return new Map([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
}

export interface FileRequest {
  question: NetworkQuestion;
  options: FileOptions;
}

/** @throws UserError BAD_FILTER, naming the argument, with a list of all arguments when it is unknown */
export function readFileRequest(schema: GraphQLSchema, given: GivenArguments): FileRequest {
  const known = argumentsOf(schema);
  for (const name of given.keys()) {
    if (known.has(name) || FILE_ARGUMENTS.has(name)) continue;
    const all = [...known.keys(), ...FILE_ARGUMENTS].join(", ");
    throw new UserError("BAD_FILTER", `There is no argument "${name}"; there are ${all}.`, {
      argument: name,
    });
  }
  const entries = [...known.values()].flatMap((argument): [string, unknown][] => {
    const texts = given.get(argument.name);
    return texts === undefined ? [] : [[argument.name, valueOf(argument, texts)]];
  });
  const question = { ...NETWORK_DEFAULTS, filter: {}, ...Object.fromEntries(entries) } as NetworkQuestion;
  const [positions, colours, distance, bom] = FILE_SWITCHES.map((name) => readSwitch(name, given.get(name)));
  const listed = (name: string) => (given.get(name) ?? []).flatMap((text) => text.split(",")).filter(Boolean);
  return {
    question,
    options: {
      ...{ measures: listed("measures"), pairMeasures: listed("pairMeasures") },
      ...{ positions: positions!, colours: colours!, distance: distance!, bom: bom! },
      citation: readCitation(given.get("citation")),
    },
  };
}

function argumentsOf(schema: GraphQLSchema): Map<string, GraphQLArgument> {
  const { args } = schema.getQueryType()!.getFields().network!;
  return new Map(args.map((argument) => [argument.name, argument]));
}

function valueOf({ name, type }: GraphQLArgument, texts: readonly string[]): unknown {
  const isList = isListType(getNullableType(type));
  if (!isList && texts.length > 1) throw wrong(name, `it is given ${texts.length} times, and is no list`);
  const asJson = isInputObjectType(getNamedType(type));
  const values = texts.map((text) => (asJson ? parsed(name, text) : plain(text)));
  return coerceInputValue(isList ? values : values[0], type, (path, _value, error) => {
    throw wrong([name, ...path].join("."), error.message);
  });
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw wrong(name, "it is no JSON; write it as in GraphQL's variables");
  }
}

/** GraphQL accepts an integer only as a number, not as text. */
function plain(text: string): unknown {
  return /^-?\d{1,15}$/.test(text) ? Number(text) : text;
}

function readSwitch(name: string, texts: readonly string[] | undefined): boolean {
  const [text = "false"] = texts ?? [];
  if (text !== "true" && text !== "false") throw wrong(name, "it is true or false");
  return text === "true";
}

function readCitation(texts: readonly string[] | undefined): string | null {
  const [id = null] = texts ?? [];
  if (id === null || CITATION_ID.test(id)) return id;
  throw wrong("citation", "the id of a citation is sixteen letters and digits");
}

function wrong(argument: string, problem: string): UserError {
  return new UserError("BAD_FILTER", `${argument} cannot be used: ${problem}.`, { argument });
}
