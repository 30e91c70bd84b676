/** Connections of computed nodes; each computed list is one of these. */
import { Field, Int, ObjectType, type ClassType } from "type-graphql";
import { ComputedAnswer } from "./answer-types.js";

/** Declared by the stored half too, with the same fields. */
@ObjectType({ description: "Pagination information (Relay)" })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => Boolean)
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true })
  startCursor!: string | null;

  @Field(() => String, { nullable: true })
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

/** A list with pages; what it says of the answer as a whole stands on `RankingOf`. */
export function listOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  const Edge = edgeOf(node, name);
  @ObjectType(`${name}Connection`, { description })
  class List {
    @Field(() => [Edge], { description: "Nodes with their cursors." })
    edges!: { cursor: string; node: Node }[];

    @Field(() => [node], { description: "The nodes alone." })
    nodes!: Node[];

    @Field(() => Int, { description: "How many there are in all pages, exactly." })
    totalCount!: number;

    @Field(() => PageInfo, { description: "Where the page begins and ends." })
    pageInfo!: PageInfo;
  }
  return List;
}

/** A ranking with pages that also says what it was computed on. */
export function rankingOf<Node extends object>(node: ClassType<Node>, name: string, description: string) {
  const Edge = edgeOf(node, name);
  @ObjectType(`${name}Connection`, { description })
  class Ranking extends ComputedAnswer {
    @Field(() => [Edge], { description: "Nodes with their cursors." })
    edges!: { cursor: string; node: Node }[];

    @Field(() => [node], { description: "The nodes alone." })
    nodes!: Node[];

    @Field(() => Int, { description: "How many there are in all pages, exactly." })
    totalCount!: number;

    @Field(() => PageInfo, { description: "Where the page begins and ends." })
    pageInfo!: PageInfo;

    @Field(() => Boolean, { description: "The page ends between two of equal rank." })
    tiesCut!: boolean;
  }
  return Ranking;
}
