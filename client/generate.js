/**
 * Writes the typed operations anew from schema/public.graphql and the .graphql files that are sent.
 * `--check` writes nothing and fails when a file is old.
 */
import fs from "node:fs";
import path from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as typescriptOperations from "@graphql-codegen/typescript-operations";
import { buildSchema, concatAST, parse, print, separateOperations, validate } from "graphql";

const ROOT = path.dirname(import.meta.dirname);
const read = (file) => fs.readFileSync(path.join(ROOT, file), "utf8");

/** Where documents lie, where their types go, and how each operation is handed out. */
const TARGETS = [
  { documents: "examples", output: "client/generated/questions.ts", client: "..", asFunctions: true },
  { documents: "client/queries", output: "client/generated/operations.ts", client: ".." },
  {
    documents: "web/explorer/queries",
    output: "web/explorer/generated/operations.ts",
    client: "../../../client",
  },
];

const OPTIONS = {
  immutableTypes: true,
  skipTypename: true,
  useTypeImports: true,
  arrayInputCoercion: false,
  scalars: { ID: "string", JSON: "unknown", JSONObject: "Record<string, unknown>" },
};

const HEADER =
  "/** Made by `npm run client` from schema/public.graphql and the documents named below; do not edit. */";

/** A file of a folder with the fragments that its documents share. */
const FRAGMENTS = "fragments.graphql";

/** The documents of a folder, each with the shared fragments that it uses. */
function documentsIn(folder, schema) {
  const names = fs.readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith(".graphql"));
  const shared = names.includes(FRAGMENTS) ? [parse(read(`${folder}/${FRAGMENTS}`))] : [];
  const operations = names.filter((name) => name !== FRAGMENTS).sort();
  return operations.map((name) => {
    const location = `${folder}/${name}`;
    const [document] = Object.values(separateOperations(concatAST([parse(read(location)), ...shared])));
    const [fault] = validate(schema, document);
    if (fault) throw new Error(`${location}: ${fault.message}`);
    return { location, document };
  });
}

const camel = (words) => words.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const upperFirst = (word) => word[0].toUpperCase() + word.slice(1);
const literal = (text) => "`" + text.replace(/[`\\]|\$\{/g, "\\$&") + "`";

/** One constant for a document: its text, and the types of its answer and variables. */
function constantOf({ location, document }, asFunction) {
  const { operation, name } = document.definitions[0];
  const types = `${upperFirst(name.value)}${upperFirst(operation)}`;
  const value = `{ name: "${name.value}", text: ${literal(print(document))} }`;
  const constant = camel(path.basename(location, ".graphql"));
  const generics = `<${types}, ${types}Variables>`;
  if (!asFunction) return `/** ${location} */\nexport const ${constant}: Operation${generics} = ${value};\n`;
  const { titleEn, titleZh } = JSON.parse(read(location.replace(/\.graphql$/, ".json")));
  return `/** ${titleEn} (${titleZh}). */\nexport const ${constant} = asking${generics}(${value});\n`;
}

async function textFor({ documents, output, client, asFunctions = false }, schema) {
  const found = documentsIn(documents, schema);
  // before the generator takes fragments away that it has seen in another document
  const constants = found.map((one) => constantOf(one, asFunctions));
  const types = await codegen({
    filename: output,
    schema: parse(read("schema/public.graphql")),
    documents: found,
    config: OPTIONS,
    plugins: [{ typescriptOperations: {} }],
    pluginMap: { typescriptOperations },
  });
  const imports = asFunctions
    ? `import { asking } from "${client}/asking.js";`
    : `import type { Operation } from "${client}/operation.js";`;
  // a type of the generator's own, exported and never asked for
  const local = types.replace("export type Incremental", "type Incremental");
  return [HEADER, imports, "", local, ...constants].join("\n");
}

async function main(check) {
  const schema = buildSchema(read("schema/public.graphql"));
  for (const target of TARGETS) {
    const place = path.join(ROOT, target.output);
    const text = await textFor(target, schema);
    const present = fs.existsSync(place) ? fs.readFileSync(place, "utf8") : "";
    if (text === present) continue;
    if (check) {
      process.stderr.write(`${target.output} is old: run npm run client.\n`);
      process.exitCode = 1;
    } else {
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, text);
    }
  }
}

await main(process.argv.includes("--check"));
