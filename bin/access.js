/**
 * Writes docs/access.md: which role each operation needs. For GraphQL that is what the descriptions in the schema say,
 * each with the words "Needs EDITOR" or "Needs ADMIN". test/graphql/access.test.ts tries every cell on a server.
 */
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { buildSchema, isObjectType } from "graphql";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Roles from the lowest to the highest; a caller without a token is a READER unless AUTH_ANONYMOUS is false. */
const LEVELS = ["ANYBODY", "READER", "EDITOR", "ADMIN"];

const ADDRESSES = [
  { operation: "GET /health", needed: "ANYBODY" },
  { operation: "GET /ready", needed: "ANYBODY" },
  { operation: "GET /", needed: "ANYBODY" },
  { operation: "GET /playground/", needed: "ANYBODY" },
  { operation: "GET /import", needed: "ANYBODY" },
  { operation: "GET /review", needed: "ANYBODY" },
  { operation: "GET /metrics", needed: "READER" },
  { operation: "GET /schema.graphql", needed: "READER" },
  { operation: "GET /export/{format}", needed: "READER" },
  { operation: "GET /export/package", needed: "READER" },
  { operation: "GET /export/interchange", needed: "READER" },
  { operation: "GET /export/interchange?history=true", needed: "ADMIN" },
  { operation: "POST /import/look", needed: "EDITOR" },
  { operation: "POST /import/try", needed: "EDITOR" },
  { operation: "POST /import/run", needed: "EDITOR" },
];

/** @returns what each operation needs; `condition` tells cases of an operation apart */
export function accessRows(schemaText) {
  const schema = buildSchema(schemaText);
  const mutations = fieldsOf(schema.getMutationType()).flatMap(({ name, description }) =>
    rowsOf(name, description),
  );
  const fields = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && type !== schema.getMutationType())
    .flatMap((type) => fieldsOf(type).map((field) => [`${type.name}.${field.name}`, field.description]))
    .filter(([, description]) => /Needs (EDITOR|ADMIN)/.test(description))
    .flatMap(([name, description]) => rowsOf(name, description));
  return [...mutations, { operation: OTHER_FIELDS, needed: "READER" }, ...fields, ...ADDRESSES];
}

/** Stands for what no line names. */
export const OTHER_FIELDS = "every other field";

const fieldsOf = (type) =>
  Object.values(type.getFields()).map(({ name, description }) => ({
    name,
    description: (description ?? "").replace(/\s+/g, " "),
  }));

function rowsOf(operation, description) {
  const [, needed = "READER", more = ""] = /Needs (EDITOR|ADMIN)([^.]*)/.exec(description) ?? [];
  const rows = [{ operation, needed }];
  const [, forWhat] = /^; for (.*?),? ADMIN$/.exec(more) ?? [];
  if (forWhat) rows.push({ operation, condition: `for ${forWhat}`, needed: "ADMIN" });
  const [, elsewhere] = /^, or to be called (.*)$/.exec(more) ?? [];
  if (elsewhere) rows.push({ operation, condition: elsewhere, needed: "READER" });
  return rows;
}

const HEAD = `# Access

Which role each operation needs. \`npm run access\` writes this page from the schema, and a test tries every cell over HTTP.

Each role includes those before it. A caller without a token is a reader; with \`AUTH_ANONYMOUS=false\` such a caller gets \`UNAUTHENTICATED\` with status 401. A role that is too low gets \`FORBIDDEN\`, which names the one that is needed.

| Operation | no token, \`AUTH_ANONYMOUS=false\` | READER, or no token | EDITOR | ADMIN |
| --- | --- | --- | --- | --- |
`;

export function accessText(schemaText) {
  const lines = accessRows(schemaText).map(({ operation, condition, needed }) => {
    const cells = LEVELS.map((held) => (LEVELS.indexOf(held) >= LEVELS.indexOf(needed) ? "yes" : "no"));
    const name = operation === OTHER_FIELDS ? operation : `\`${operation}\``;
    return `| ${name}${condition ? ` ${condition}` : ""} | ${cells.join(" | ")} |`;
  });
  return `${HEAD}${lines.join("\n")}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { format } = await import("oxfmt");
  const file = path.join(root, "docs", "access.md");
  const text = accessText(fs.readFileSync(path.join(root, "schema", "public.graphql"), "utf8"));
  fs.writeFileSync(file, (await format(file, text)).code);
}
