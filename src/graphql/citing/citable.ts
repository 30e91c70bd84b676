/** Decides from the query and the schema alone which queries can be cited: those answered by one data version. */
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
import { VERSIONED_FIELDS, listFieldsOf } from "../joining/stored-objects.js";
import { queryFields } from "../joining/query-fields.js";
import { ALTERNATIVES, UNVERSIONED_FIELDS } from "./unversioned-fields.js";

const LIVE = "is read from the live database and not from a data version";

export class CitableRule {
  /** Root fields of the stored half. */
  readonly storedRoots: ReadonlySet<string>;
  /** For each stored type, its fields that are part of a data version; empty for a type that is not. */
  private readonly versioned: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly schema: GraphQLSchema,
    stored: GraphQLSchema,
  ) {
    this.storedRoots = new Set(queryFields(stored).map(({ name }) => name));
    const types = [...listFieldsOf(stored).keys()];
    this.versioned = new Map(types.map((type) => [type, versionedFieldsOf(type, schema, stored)]));
  }

  /**
   * @param document valid by the schema
   * @returns its one operation
   * @throws UserError NOT_CITABLE, naming the field that prevents a citation and what to query instead
   */
  require(document: DocumentNode): OperationDefinitionNode {
    const operation = oneQuery(document);
    const types = new TypeInfo(this.schema);
    let dataFields = 0;
    const enter = (): void => {
      const [parent, field] = [types.getParentType()?.name ?? "", types.getFieldDef()?.name ?? ""];
      const target = getNamedType(types.getType())?.name ?? "";
      const fault = this.faultOf(parent, field, target);
      if (fault) throw notCitable(`${parent}.${field}`, fault);
      if (parent === "Query" && field !== "__typename") dataFields++;
    };
    visit(document, visitWithTypeInfo(types, { Field: { enter } }));
    if (dataFields > 0) return operation;
    throw notCitable(
      "__typename",
      "describes the schema and not the data. Select data, such as coParticipation.",
    );
  }

  /** Why a field cannot be cited and what to query instead; continues a sentence that begins with the field. */
  private faultOf(parent: string, field: string, target: string): string | null {
    if (field === "__typename") return null;
    if (field.startsWith("__")) return "describes the schema and not the data. Leave it out.";
    const reason = UNVERSIONED_FIELDS[`${parent}.${field}`];
    if (reason !== undefined) return reason;
    if (parent === "Query" && this.storedRoots.has(field))
      return `${LIVE}. ${ALTERNATIVES[field] ?? LEAVE_OUT}`;
    const fields = this.versioned.get(parent);
    if (fields && !fields.includes(field))
      return `${LIVE}. Of a ${parent} a citation may select ${fields.join(", ")}.`;
    if (this.versioned.get(target)?.length === 0) return `${LIVE}. ${ALTERNATIVES[target] ?? LEAVE_OUT}`;
    return null;
  }
}

const LEAVE_OUT = "Leave it out.";

/** The id, the plain fields that are part of a data version, and the fields that the computed half adds. */
function versionedFieldsOf(type: string, schema: GraphQLSchema, stored: GraphQLSchema): string[] {
  const known = VERSIONED_FIELDS[type];
  if (known === undefined) return [];
  const [all, own] = [schema.getType(type), stored.getType(type)];
  if (!isObjectType(all) || !isObjectType(own)) return [];
  const added = Object.keys(all.getFields()).filter((name) => !(name in own.getFields()));
  return ["id", ...known, ...added];
}

function oneQuery({ definitions }: DocumentNode): OperationDefinitionNode {
  const operations = definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operation && operations.length === 1 && operation.operation === OperationTypeNode.QUERY)
    return operation;
  const given = operations.length === 1 ? `a ${operation?.operation}` : `${operations.length} operations`;
  const message = `A citation covers one query operation; this document has ${given}. Cite each query separately.`;
  throw new UserError("NOT_CITABLE", message);
}

function notCitable(field: string, fault: string): UserError {
  return new UserError("NOT_CITABLE", `The answer could not be verified later: ${field} ${fault}`, { field });
}
