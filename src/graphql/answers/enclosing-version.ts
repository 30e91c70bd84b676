/** Which data versions the answer around a field is of, by the filters of the nearest enclosing question. */
import {
  isObjectType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionSetNode,
} from "graphql";

/** Arguments that take a filter; `compare` has two. */
const FILTERS = ["filter", "from", "to"];

interface Step {
  field: FieldNode;
  /** The type that the field belongs to. */
  parent: string | undefined;
}

/** The versions as the caller named them; empty for the current one. */
export function enclosingVersions(info: GraphQLResolveInfo): string[] {
  for (const step of stepsTo(info).reverse()) {
    const given = filtersOf(step.field, info.variableValues);
    if (given.length > 0) return given.flatMap(({ dataVersion }) => versionName(dataVersion));
    if (takesFilter(step, info)) return [];
  }
  return [];
}

/** Whether the field is a question of its own, here without a filter. */
function takesFilter({ field, parent }: Step, { schema }: GraphQLResolveInfo): boolean {
  const type = parent === undefined ? null : schema.getType(parent);
  const definition = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
  return definition?.args.some(({ name }) => name === "filter" || name === "dataVersion") ?? false;
}

function versionName(value: unknown): string[] {
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

function filtersOf(
  { arguments: given = [] }: FieldNode,
  variables: Record<string, unknown>,
): Record<string, unknown>[] {
  return given
    .filter(({ name }) => FILTERS.includes(name.value) || name.value === "dataVersion")
    .map(({ name, value }): unknown => {
      const known: unknown = valueFromASTUntyped(value, variables);
      return name.value === "dataVersion" ? { dataVersion: known } : known;
    })
    .filter((value): value is Record<string, unknown> => typeof value === "object" && value !== null);
}

/** The fields from the root down to the one that is resolved. */
function stepsTo(info: GraphQLResolveInfo): Step[] {
  const places: { key: string; parent: string | undefined }[] = [];
  for (let at: GraphQLResolveInfo["path"] | undefined = info.path; at; at = at.prev) {
    if (typeof at.key === "string") places.unshift({ key: at.key, parent: at.typename });
  }
  const steps: Step[] = [];
  let sets: readonly SelectionSetNode[] = [info.operation.selectionSet];
  for (const { key, parent } of places) {
    const found = sets.flatMap((set) => fieldsOf(set, info)).filter((field) => responseKey(field) === key);
    if (found[0]) steps.push({ field: found[0], parent });
    sets = found.flatMap(({ selectionSet }) => selectionSet ?? []);
  }
  return steps;
}

export function responseKey({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** The fields of a selection, also those in fragments. @param seen fragments visited, so that each is read once */
export function fieldsOf(
  set: SelectionSetNode | undefined,
  info: GraphQLResolveInfo,
  seen = new Set<string>(),
): FieldNode[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet, info, seen);
    const fragment = selection.name.value;
    if (seen.has(fragment)) return [];
    return fieldsOf(info.fragments[fragment]?.selectionSet, info, seen.add(fragment));
  });
}
