/** The named questions: GraphQL documents from `examples/`, each with descriptions in both languages and an example. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { UserError } from "../../errors.js";
import { PACKAGE_ROOT } from "../../package-root.js";

const parameter = z.strictObject({
  name: z.string(),
  type: z.string(),
  required: z.boolean(),
  textZh: z.string(),
  textEn: z.string(),
});

const description = z.strictObject({
  needs: z.string().optional(),
  titleZh: z.string(),
  titleEn: z.string(),
  textZh: z.string(),
  textEn: z.string(),
  parameters: z.array(parameter),
  variables: z.record(z.string(), z.unknown()),
});

export interface Question {
  id: string;
  /** The built-in data set that it is about, which is loaded on request; null: the data of the first start will do. */
  needs: string | null;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  parameters: (z.infer<typeof parameter> & { defaultValue: string | null })[];
  document: string;
  /** Variables of the worked example, as JSON. */
  variables: string;
}

const FOLDER = path.join(PACKAGE_ROOT, "examples");
let loaded: readonly Question[] | null = null;

/** All named questions, the headline first, the others in order of id. */
export function namedQuestions(): readonly Question[] {
  return (loaded ??= readdirSync(FOLDER)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => readQuestion(file.replace(/\.graphql$/, "")))
    .sort((a, b) => sortRank(a) - sortRank(b) || (a.id < b.id ? -1 : 1)));
}

/** @throws UserError QUESTION_NOT_FOUND */
export function namedQuestion(id: string): Question {
  const found = namedQuestions().find((question) => question.id === id);
  if (found) return found;
  const known = namedQuestions().map((question) => question.id);
  throw new UserError("QUESTION_NOT_FOUND", `No question is called "${id}". There are: ${known.join(", ")}.`);
}

function readQuestion(id: string): Question {
  const { parameters, variables, needs = null, ...words } = description.parse(JSON.parse(read(`${id}.json`)));
  const withDefaults = parameters.map((given) => ({
    ...given,
    defaultValue: given.name in variables ? JSON.stringify(variables[given.name]) : null,
  }));
  return {
    id,
    needs,
    ...words,
    parameters: withDefaults,
    document: read(`${id}.graphql`),
    variables: JSON.stringify(variables, null, 2),
  };
}

function read(file: string): string {
  return readFileSync(path.join(FOLDER, file), "utf8");
}

function sortRank({ id }: Question): number {
  return id === "shared-chains" ? 0 : 1;
}
