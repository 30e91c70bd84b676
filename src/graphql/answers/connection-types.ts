/** Relay connections of computed nodes. */
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { ComputedAnswer, SelectionAnswer } from "./answer-types.js";

/** Also declared by the stored half of the schema, with the same fields. */
@ObjectType({ description: "Pagination information (Relay)" })
class PageInfo {
  @Field(() => Boolean, { description: "Whether there is a next page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether there is a previous page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first node." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last node; pass it as after to get the next page.",
  })
  endCursor!: string | null;
}

/** @param name the GraphQL name of the node type */
function edgeOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<{ cursor: string; node: Node }> {
  @ObjectType(`${name}Edge`, { description: "A node with its cursor." })
  class Edge {
    @Field(() => String, { description: "Cursor; pass it as after to continue behind this node." })
    cursor!: string;

    @Field(() => node, { description: "The node." })
    node!: Node;
  }
  return Edge;
}

/**
 * A paged list.
 * @param base the class with the fields of the answer as a whole, which the connection inherits
 */
export function pagesOf<Node extends object>(
  base: ClassType<object>,
  node: ClassType<Node>,
  name: string,
  description: string,
) {
  const Edge = edgeOf(node, name);
  @ObjectType(`${name}Connection`, { description })
  class Pages extends base {
    @Field(() => [Edge], { description: "Nodes with their cursors." })
    edges!: { cursor: string; node: Node }[];

    @Field(() => [node], { description: "Nodes without cursors." })
    nodes!: Node[];

    @Field(() => Int, { description: "Exact number of nodes over all pages." })
    totalCount!: number;

    @Field(() => PageInfo, { description: "Cursors of the page." })
    pageInfo!: PageInfo;
  }
  return Pages;
}

@ObjectType()
class Nothing {}

@ObjectType()
class RankedSelection extends SelectionAnswer {
  @Field(() => Boolean, {
    description:
      "Whether the page ends between two entries of equal rank. Equal ones stand in order of id, so which of them are shown means nothing.",
  })
  tiesCut!: boolean;

  @Field(() => Int, {
    description: "Entries over all pages that tie with the last one shown, itself included (并列数).",
  })
  tiedWithLast!: number;
}

/** A list within an answer. */
export function partOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(Nothing, node, name, description);
}

/** A list that is an answer of its own, about one body. */
export function listOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(ComputedAnswer, node, name, description);
}

/** A ranking of what the filter selects, as an answer of its own. */
export function rankingOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(RankedSelection, node, name, description);
}
