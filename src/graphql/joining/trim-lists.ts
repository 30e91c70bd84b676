/** Removes the extra row from lists of an answer and reports which lists had one. */
import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type NamedTypeNode,
  type SelectionSetNode,
} from "graphql";
import type { CutList } from "../context.js";

/** The limit of each list field of a document, with the field as Type.name. */
export type ListLimits = Map<FieldNode, CutList>;

export function trimLists(data: object, document: DocumentNode, limits: ListLimits): CutList[] {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  const cut: CutList[] = [];
  const trimmer = new Trimmer(byName, limits, cut);
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

  /** @param sets all selection sets that apply to the object */
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
    const limited = fields.flatMap((field) => this.limits.get(field) ?? [])[0];
    if (limited && value.length > limited.limit) {
      value.length = limited.limit;
      this.cut.push(limited);
    }
    for (const item of value) this.value(item, fields);
  }

  /** @param typename type of the object, if the query selects it, which it always does for an abstract type */
  private fieldsByKey(sets: readonly SelectionSetNode[], typename: unknown): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const seen = new Set<string>();
    const collect = (set: SelectionSetNode | undefined): void => {
      for (const selection of set?.selections ?? []) {
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          fields.set(key, [...(fields.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          if (!isForOtherType(selection.typeCondition, typename)) collect(selection.selectionSet);
        } else if (!seen.has(selection.name.value)) {
          seen.add(selection.name.value);
          const fragment = this.fragments.get(selection.name.value);
          if (!isForOtherType(fragment?.typeCondition, typename)) collect(fragment?.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    return fields;
  }
}

/** Whether a fragment is for another object type; a fragment on an abstract type always applies. */
function isForOtherType(condition: NamedTypeNode | undefined, typename: unknown): boolean {
  const abstract = condition === undefined || UNIONS.has(condition.name.value);
  return !abstract && typeof typename === "string" && condition.name.value !== typename;
}

const UNIONS = new Set(["StatementSubject", "StatementObject"]);
