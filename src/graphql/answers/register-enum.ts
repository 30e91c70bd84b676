import { registerEnumType } from "type-graphql";

type Values<Name extends string> = { readonly [Value in Name]: Value };

function values<Name extends string>(names: readonly Name[]): Values<Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as Values<Name>;
}

/** Registers a GraphQL enum whose values equal their names; `descriptions` describes them. */
export function registerEnum<Name extends string>(
  name: string,
  names: readonly Name[],
  description: string,
  descriptions: Partial<Record<string, string>> = {},
): Values<Name> {
  const object = values(names);
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: descriptions[value] }]),
  );
  registerEnumType<Record<string, string>>(object, { name, description, valuesConfig });
  return object;
}
