/** The operations that a server executes, where SAFE_LIST names them: any other is refused, also inside a citation. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { concatAST, GraphQLError, Kind, parse, print, separateOperations, type DocumentNode } from "graphql";
import { quoted, UserError } from "../errors.js";
import type { SafeList } from "../graphql/limits/cost-limit.js";

/**
 * @param places files in GraphQL, and folders of such; the documents of a folder share their fragments
 * @returns null where no place is given: every operation is executed
 * @throws UserError BAD_SETTING
 */
export function openSafeList(places: readonly string[]): SafeList | null {
  if (places.length === 0) return null;
  const listed = new Set(places.flatMap(operationsAt));
  if (listed.size === 0) throw badSetting(places.join(", "), "holds no operation");
  return ({ document, operationName }) => {
    const operations = separateOperations(document);
    const asked = operations[operationName ?? ""] ?? Object.values(operations)[0];
    if (asked === undefined || !listed.has(inOneForm(asked))) throw notListed(operationName);
  };
}

function operationsAt(place: string): string[] {
  try {
    if (!statSync(place).isDirectory()) return operationsIn([place]);
    const inside = readdirSync(place, { withFileTypes: true });
    const files = inside.filter((one) => one.isFile() && one.name.endsWith(".graphql"));
    const folders = inside.filter((one) => one.isDirectory());
    return [
      ...operationsIn(files.map(({ name }) => path.join(place, name))),
      ...folders.flatMap(({ name }) => operationsAt(path.join(place, name))),
    ];
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw badSetting(place, (error as Error).message);
  }
}

/** Each operation alone, with the fragments that it uses; two files may have operations of the same name. */
function operationsIn(files: readonly string[]): string[] {
  const documents = files.map((file) => parse(readFileSync(file, "utf8")));
  const fragments = documents.map((document) => ({
    ...document,
    definitions: document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION),
  }));
  return documents.flatMap((document, at) => {
    const others = fragments.filter((_, other) => other !== at);
    return Object.values(separateOperations(concatAST([document, ...others]))).map(inOneForm);
  });
}

/** Without what makes no difference: layout, comments, the name of the operation, and the order of fragments. */
function inOneForm({ definitions }: DocumentNode): string {
  const unnamed = definitions.map((one) =>
    print(one.kind === Kind.OPERATION_DEFINITION ? { ...one, name: undefined } : one),
  );
  return unnamed.sort().join("\n");
}

function notListed(name: string | null | undefined): GraphQLError {
  const which = name ? quoted(name) : "this one";
  const message = `This server executes only the operations of its list, and ${which} is not one of them. Its operator can add it to SAFE_LIST.`;
  return new GraphQLError(message, {
    originalError: new UserError("OPERATION_NOT_LISTED", message),
    extensions: { code: "OPERATION_NOT_LISTED", http: { status: 400 } },
  });
}

function badSetting(place: string, why: string): UserError {
  return new UserError("BAD_SETTING", `SAFE_LIST names ${place}, which cannot be used: ${why}.`);
}
