/** Computes the cost of each field of a query on the public schema, with its variables, before execution. */
import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  isLeafType,
  isListType,
  isUnionType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import type { PageLimits } from "../../services/paging.js";
import { FieldArguments } from "../joining/field-arguments.js";
import { priceCondition } from "./condition.js";
import type { Page, PricedField } from "./priced-field.js";
import { viewsAsked } from "./views-asked.js";
import {
  LIST_ESTIMATE,
  OBJECT,
  OF_A_VIEW,
  PLAIN,
  WEIGHTS,
  weightOfAggregate,
  type FieldWeight,
} from "./weights.js";

/** All nodes that select the same response key of one object. */
interface FieldNodes {
  nodes: FieldNode[];
  parent: GraphQLCompositeType;
}

/** Context from the parent field: the page for the lists of a connection, and its arguments. */
interface ParentContext {
  page: Page | null;
  given: FieldArguments | null;
}

const NO_PARENT: ParentContext = { page: null, given: null };

type Definition = GraphQLField<unknown, unknown>;

export class QueryPrices {
  /** @param variables coerced, with their defaults */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
    private readonly pages: PageLimits,
  ) {}

  /**
   * @param sets every selection of one object; a field that several of them select counts once, as it is executed once
   * @param above context from the parent field
   * @throws UserError QUERY_TOO_DEEP
   */
  fields(
    sets: readonly SelectionSetNode[],
    parent: GraphQLCompositeType,
    path: readonly string[] = [],
    above: ParentContext = NO_PARENT,
  ): PricedField[] {
    const written = new Map<string, FieldNodes>();
    const seen = new Set<string>();
    for (const set of sets) this.collect(set, parent, written, seen);
    return [...written.values()].flatMap((one) => this.field(one, path, above) ?? []);
  }

  private collect(
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    written: Map<string, FieldNodes>,
    seen: Set<string>,
  ): void {
    for (const selection of set.selections) {
      if (this.isSkipped(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = `${parent.name}.${selection.alias?.value ?? selection.name.value}`;
        const one = written.get(key) ?? { nodes: [], parent };
        one.nodes.push(selection);
        written.set(key, one);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      if (isSpread && seen.has(selection.name.value)) continue;
      if (isSpread) seen.add(selection.name.value);
      const fragment = isSpread ? this.fragments.get(selection.name.value) : selection;
      const type = this.schema.getType(fragment?.typeCondition?.name.value ?? parent.name);
      if (fragment && isCompositeType(type)) this.collect(fragment.selectionSet, type, written, seen);
    }
  }

  private isSkipped(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.if === true || include?.if === false;
  }

  /** @returns null for introspection, which costs nothing */
  private field(
    { nodes, parent }: FieldNodes,
    above: readonly string[],
    outer: ParentContext,
  ): PricedField | null {
    const node = nodes[0]!;
    const name = node.name.value;
    const path = [...above, node.alias?.value ?? name];
    const plain = { path, own: PLAIN, once: 0, condition: null, page: null, times: 1, share: 1, below: [] };
    if (name === "__typename") return plain;
    const definition = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!definition) return null;
    const coordinate = `${parent.name}.${name}`;
    const weight = WEIGHTS[coordinate] ?? weightOfAggregate(parent.name, name);
    const { own = OBJECT, share = 1 } = weight;
    const type = getNamedType(definition.type);
    if (isLeafType(type)) return { ...plain, own: weight.own ?? PLAIN, once: weight.once ?? 0 };
    const given = new FieldArguments(node, definition, this.variables);
    const once = (weight.once ?? 0) + OF_A_VIEW * viewsAsked(definition, given);
    const condition = given.knows("where") ? priceCondition(given.valueOrDefault("where"), coordinate) : null;
    const page = this.pageOf(given, weight, outer);
    const times = timesOf(definition, weight, page, outer.page);
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const below = this.fields(sets, type as GraphQLCompositeType, path, {
      given,
      page: times === page ? null : page,
    });
    return { path, own: own + (condition?.cost ?? 0), once, condition, page, times, share, below };
  }

  private pageOf(
    given: FieldArguments,
    { countFrom, countFromParent }: FieldWeight,
    outer: ParentContext,
  ): Page | null {
    if (countFrom !== undefined) return counted(countFrom, given);
    if (countFromParent !== undefined && outer.given) return counted(countFromParent, outer.given);
    const argument = ["limit", "first"].find((name) => given.knows(name));
    if (argument === undefined) return null;
    const asked = given.valueOrDefault(argument);
    // sizes outside the limits are refused when the page is read
    const size = typeof asked === "number" ? asked : this.pages.defaultPageSize;
    return { argument, size: Math.max(0, Math.min(size, this.pages.maxPageSize)), isList: false };
  }
}

/** A page sized by the length of a list argument, or by a number. */
function counted(argument: string, given: FieldArguments): Page {
  const value = given.valueOrDefault(argument);
  const isList = typeof value !== "number";
  return { argument, size: isList ? (Array.isArray(value) ? value.length : 1) : Math.max(0, value), isList };
}

/** Number of objects that a field returns: its own page, that of its connection, or an estimate. */
function timesOf(
  { type, args }: Definition,
  { count }: FieldWeight,
  own: Page | null,
  above: Page | null,
): Page | number {
  if (!isListType(getNullableType(type))) return 1;
  if (own) return own;
  return (args.length === 0 ? above : null) ?? count ?? LIST_ESTIMATE;
}
