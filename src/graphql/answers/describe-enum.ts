import { registerEnumType } from "type-graphql";

type Values<Name extends string> = { readonly [Value in Name]: Value };

function values<Name extends string>(names: readonly Name[]): Values<Name> {
  return Object.fromEntries(names.map((name) => [name, name])) as Values<Name>;
}

/** Registers an enum whose values are named as they are; `words` describe them. */
export function describe<Name extends string>(
  name: string,
  names: readonly Name[],
  description: string,
  words: Partial<Record<string, string>> = {},
): Values<Name> {
  const object = values(names);
  const valuesConfig = Object.fromEntries(names.map((value) => [value, { description: words[value] }]));
  registerEnumType<Record<string, string>>(object, { name, description, valuesConfig });
  return object;
}

/** Declared by the stored half too, with the same values. */
