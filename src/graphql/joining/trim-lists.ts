/** Takes the row too many away from the lists of an answer, and says which lists had one. */
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NamedTypeNode,
  type SelectionSetNode,
} from "graphql";
import type { CutList } from "../context.js";

/** The limit of each list field of a document, and the field as Type.name. */
export type ListLimits = Map<FieldNode, CutList>;

export function trimLists(data: object, document: DocumentNode, limits: ListLimits): CutList[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const cut: CutList[] = [];
  const trimmer = new Trimmer(fragments, limits, cut);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) trimmer.object(data, [definition.selectionSet]);
  }
  return cut;
}

class Trimmer {
  constructor(
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly limits: ListLimits,
    private readonly cut: CutList[],
  ) {}

  /** @param sets every selection of the object at its place in the query */
  object(value: object, sets: readonly SelectionSetNode[]): void {
    const record = value as Record<string, unknown>;
    for (const [key, fields] of this.fieldsByKey(sets, record.__typename)) this.value(record[key], fields);
  }

  private value(value: unknown, fields: readonly FieldNode[]): void {
    if (value === null || typeof value !== "object") return;
    const sets = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
    if (!Array.isArray(value)) {
      this.object(value, sets);
      return;
    }
    const known = fields.flatMap((field) => this.limits.get(field) ?? [])[0];
    if (known && value.length > known.limit) {
      value.length = known.limit;
      this.cut.push(known);
    }
    for (const one of value) this.value(one, fields);
  }

  /** @param typename type of the object, where the query asks for it: of an abstract type it always does */
  private fieldsByKey(sets: readonly SelectionSetNode[], typename: unknown): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode | undefined): void => {
      for (const selection of set?.selections ?? []) {
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          fields.set(key, [...(fields.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (!isOther(selection.typeCondition, typename)) collect(selection.selectionSet);
        } else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const fragment = this.fragments.get(selection.name.value);
          if (!isOther(fragment?.typeCondition, typename)) collect(fragment?.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    return fields;
  }
}

/** Whether a fragment is for another type of object; one for an abstract type is taken to fit. */
function isOther(condition: NamedTypeNode | undefined, typename: unknown): boolean {
  const abstract = condition === undefined || UNIONS.has(condition.name.value);
  return !abstract && typeof typename === "string" && condition.name.value !== typename;
}

const UNIONS = new Set(["StatementSubject", "StatementObject"]);
