/** Connections of computed nodes; each computed list is one of these. */
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { ComputedAnswer, SelectionAnswer } from "./answer-types.js";

/** Declared by the stored half too, with the same fields. */
@ObjectType({ description: "Pagination information (Relay)" })
class PageInfo {
  @Field(() => Boolean, { description: "Whether more follows." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "Whether something stands before." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first." })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor of the last; ask for what follows with after.",
  })
  endCursor!: string | null;
}

/** The edge of a connection; `name` is that of the node. */
function edgeOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<{ cursor: string; node: Node }> {
  @ObjectType(`${name}Edge`, { description: "A node and its place." })
  class Edge {
    @Field(() => String, { description: "Ask for what follows with after." })
    cursor!: string;

    @Field(() => node, { description: "The node." })
    node!: Node;
  }
  return Edge;
}

/**
 * A list with pages.
 * @param base what the list says of the answer as a whole: nothing, its data version, or all that was selected
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

    @Field(() => [node], { description: "The nodes alone." })
    nodes!: Node[];

    @Field(() => Int, { description: "How many there are in all pages, exactly." })
    totalCount!: number;

    @Field(() => PageInfo, { description: "Where the page begins and ends." })
    pageInfo!: PageInfo;
  }
  return Pages;
}

@ObjectType()
class Nothing {}

@ObjectType()
class RankedSelection extends SelectionAnswer {
  @Field(() => Boolean, { description: "The page ends between two of equal rank." })
  tiesCut!: boolean;
}

/** A part of an answer. */
export function partOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(Nothing, node, name, description);
}

/** An answer by itself, about one body. */
export function listOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(ComputedAnswer, node, name, description);
}

/** An answer by itself that ranks what the filter selects. */
export function rankingOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  return pagesOf(RankedSelection, node, name, description);
}
