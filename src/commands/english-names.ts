/** English names for the tables of a question whose query asks for the Chinese ones. */
import {
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
  type SelectionSetNode,
} from "graphql";

const CHINESE = new Set(["nameZh", "shortZh"]);
const ENGLISH = "nameEn";

/** The query, with the English name beside every Chinese one. */
export function withEnglishNames(schema: GraphQLSchema, query: string): string {
  const types = new TypeInfo(schema);
  const hasEnglish = (): boolean => {
    const type = types.getParentType();
    return (isObjectType(type) || isInterfaceType(type)) && ENGLISH in type.getFields();
  };
  return print(
    visit(
      parse(query),
      visitWithTypeInfo(types, {
        SelectionSet: (node) => (hasEnglish() && isMissing(node) ? withEnglish(node) : undefined),
      }),
    ),
  );
}

function isMissing({ selections }: SelectionSetNode): boolean {
  const names = selections.map((one) => (one.kind === Kind.FIELD ? (one.alias ?? one.name).value : ""));
  return names.some((name) => CHINESE.has(name)) && !names.includes(ENGLISH);
}

const withEnglish = (node: SelectionSetNode): SelectionSetNode => ({
  ...node,
  selections: [...node.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: ENGLISH } }],
});
