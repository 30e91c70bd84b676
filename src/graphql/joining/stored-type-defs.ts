/** The type definitions of the stored half: `schema/*.graphql` without the generated public schema. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Kind, parse, print, visit } from "graphql";
import { PACKAGE_ROOT } from "../../package-root.js";

const FOLDER = path.join(PACKAGE_ROOT, "schema");
/** The generated public schema, which is not part of the type definitions. */
export const PUBLIC_SCHEMA_FILE = path.join(FOLDER, "public.graphql");

/** The files as they are, together. */
export function writtenTypeDefs(): string {
  const files = readdirSync(FOLDER).filter(
    (file) => file.endsWith(".graphql") && file !== path.basename(PUBLIC_SCHEMA_FILE),
  );
  const texts = files.sort().map((file) => readFileSync(path.join(FOLDER, file), "utf8"));
  return texts.join("\n");
}

export function storedTypeDefs(): string {
  return withRaisedLimits(writtenTypeDefs());
}

/** Raises the declared limits by one, for the extra row that shows whether a list was truncated (cut-lists.ts). */
function withRaisedLimits(typeDefs: string): string {
  const raised = visit(parse(typeDefs), {
    Directive: (directive) => {
      if (directive.name.value !== "limit") return undefined;
      return {
        ...directive,
        arguments: directive.arguments?.map((argument) => {
          if (argument.value.kind !== Kind.INT) return argument;
          return {
            ...argument,
            value: { ...argument.value, value: String(Number(argument.value.value) + 1) },
          };
        }),
      };
    },
  });
  return print(raised);
}
