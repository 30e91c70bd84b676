/** Which questions can be cited: those whose answer a data version settles. Told from the query and the schema alone. */
import {
  getNamedType,
  isObjectType,
  Kind,
  OperationTypeNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { UserError } from "../../errors.js";
import { OF_A_VERSION, listFieldsOf } from "../joining/stored-objects.js";
import { ASK_INSTEAD, NOT_OF_A_VERSION } from "./not-of-a-version.js";

const LIVE = "is read from the database as it stands and not from a data version";

export class CitableRule {
  /** Root fields of the stored half. */
  readonly storedRoots: ReadonlySet<string>;
  /** For each stored type the fields that a data version holds; none for those of which it holds nothing. */
  private readonly held: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly schema: GraphQLSchema,
    stored: GraphQLSchema,
  ) {
    this.storedRoots = new Set(Object.keys(stored.getQueryType()?.getFields() ?? {}));
    const types = [...listFieldsOf(stored).keys()];
    this.held = new Map(types.map((type) => [type, heldFields(type, schema, stored)]));
  }

  /**
   * @param document valid by the schema
   * @returns its one operation
   * @throws UserError NOT_CITABLE with the field that stands in the way and what to ask instead
   */
  require(document: DocumentNode): OperationDefinitionNode {
    const operation = oneQuery(document);
    const types = new TypeInfo(this.schema);
    let asked = 0;
    const enter = (): void => {
      const [parent, field] = [types.getParentType()?.name ?? "", types.getFieldDef()?.name ?? ""];
      const target = getNamedType(types.getType())?.name ?? "";
      const fault = this.faultOf(parent, field, target);
      if (fault) throw refusal(`${parent}.${field}`, fault);
      if (parent === "Query" && field !== "__typename") asked++;
    };
    visit(document, visitWithTypeInfo(types, { Field: { enter } }));
    if (asked > 0) return operation;
    throw refusal(
      "__typename",
      "tells of the schema and not of the data. Ask for data, such as coParticipation.",
    );
  }

  /** Why a field cannot be cited, as the end of a sentence that begins with it, and what to ask instead. */
  private faultOf(parent: string, field: string, target: string): string | null {
    if (field === "__typename") return null;
    if (field.startsWith("__")) return "tells of the schema and not of the data. Leave it out.";
    const other = NOT_OF_A_VERSION[`${parent}.${field}`];
    if (other !== undefined) return other;
    if (parent === "Query" && this.storedRoots.has(field))
      return `${LIVE}. ${ASK_INSTEAD[field] ?? LEAVE_OUT}`;
    const held = this.held.get(parent);
    if (held && !held.includes(field))
      return `${LIVE}. Of a ${parent} a citation may ask for ${held.join(", ")}.`;
    if (this.held.get(target)?.length === 0) return `${LIVE}. ${ASK_INSTEAD[target] ?? LEAVE_OUT}`;
    return null;
  }
}

const LEAVE_OUT = "Leave it out.";

/** Plain fields that a data version settles, and those that the computed half adds. */
function heldFields(type: string, schema: GraphQLSchema, stored: GraphQLSchema): string[] {
  const known = OF_A_VERSION[type];
  if (known === undefined) return [];
  const [all, own] = [schema.getType(type), stored.getType(type)];
  if (!isObjectType(all) || !isObjectType(own)) return [];
  const added = Object.keys(all.getFields()).filter((name) => !(name in own.getFields()));
  return ["id", ...known, ...added];
}

function oneQuery({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation && operations.length === 1 && operation.operation === OperationTypeNode.QUERY)
    return operation;
  const given = operations.length === 1 ? `a ${operation?.operation}` : `${operations.length} operations`;
  const message = `A citation is of one query operation; this document holds ${given}. Cite each query by itself.`;
  throw new UserError("NOT_CITABLE", message);
}

function refusal(field: string, fault: string): UserError {
  return new UserError("NOT_CITABLE", `The answer could not be verified later: ${field} ${fault}`, { field });
}
