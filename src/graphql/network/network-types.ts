import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { NetworkMode } from "../../analysis/network/network.js";
import type { BreadthDepthRole } from "../../analysis/network/breadth-depth.js";
import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import type { Role } from "../../domain/vocabulary.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import { BreadthDepthRoleEnum, NetworkModeEnum, RoleEnum } from "../answers/enums.js";
import { CollaborationItem } from "../pairs/pair-types.js";
import { Body, Statement } from "../answers/stored-types.js";

@ObjectType({ description: "A place in a layout (坐标). Its unit has no meaning; y grows upwards." })
class NodePosition {
  @Field(() => Float, { description: "From left to right." })
  x!: number;

  @Field(() => Float, { description: "From bottom to top." })
  y!: number;
}

@ObjectType({ description: "A body or an item in a network (节点)." })
export class NetworkNode {
  @Field(() => ID, { description: "Key of this node, used by links; the same in every network." })
  key!: string;

  @Field(() => Body, { nullable: true, description: "The body; null for an item." })
  body!: Body | null;

  @Field(() => CollaborationItem, { nullable: true, description: "The item; null for a body." })
  item!: CollaborationItem | null;

  @Field(() => Int, {
    description:
      "Items of the body, or bodies of the item, in the whole selection, including those not shown.",
  })
  entries!: number;

  @Field(() => NodePosition, {
    description:
      "Position in a layout of this network by forces (布局坐标), for drawing; the same network always has the same layout. Up to 5,000 nodes. Source: ForceAtlas2, Jacomy et al., PLoS ONE 9(6): e98679 (2014).",
  })
  position!: NodePosition;

  @Field(() => BreadthDepthRoleEnum, {
    nullable: true,
    description:
      "Role of a body by breadth (number of partners) and depth (strength divided by breadth) in this network (广度—深度角色); null in other modes. Means are taken over bodies with a partner.",
  })
  breadthDepthRole!: BreadthDepthRole | null;

  @Field(() => Int, {
    description:
      "Community of the node, 0 the largest (社区). Louvain by the weights of the links. Source: Blondel et al., J. Stat. Mech. P10008 (2008). As networkx.community.louvain_communities, the best of several trials.",
  })
  community!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Stability of its assignment (稳定度): the mean Jaccard overlap between its community and its community in each other trial. Range: above 0, at most 1; null with one trial.",
  })
  communityStability!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "In TWO_MODE, links divided by the number of nodes of the other kind (双模度); null otherwise. Source: Borgatti and Everett, Social Networks 19, 243 (1997). As networkx.bipartite.degree_centrality.",
  })
  twoModeDegree!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "In TWO_MODE, betweenness divided by the highest that a node of its kind can have in a network of two kinds (双模中介中心性); null otherwise. Source: Borgatti and Everett 1997. As networkx.bipartite.betweenness_centrality.",
  })
  twoModeBetweenness!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "In TWO_MODE, the smallest possible sum of distances divided by that of the node, times the share of the other nodes that is reached (双模接近中心性); null otherwise. Source: Borgatti and Everett 1997. As networkx.bipartite.closeness_centrality.",
  })
  twoModeCloseness!: number | null;
}

/** Adds a field for each measure of the registry, an Int for counts. */
for (const measure of NETWORK_MEASURES) {
  const options = { nullable: measure.isolated === "none" || !measure.isWhole, description: words(measure) };
  Field(() => (measure.isWhole ? Int : Float), options)(NetworkNode.prototype, measure.field);
}

function words({ description, titleZh, range, isolated, source, networkx }: NetworkMeasure): string {
  return `${description} (${titleZh}) Range: ${range}; isolated: ${isolated}. Source: ${source}. As ${networkx}.`;
}

@ObjectType({ description: "A link of a network (连线)." })
export class NetworkLink {
  @Field(() => ID, { description: "Key of this link, distinct from the keys of all nodes and other links." })
  key!: string;

  @Field(() => ID, { description: "Key of one node." })
  source!: string;

  @Field(() => ID, { description: "Key of the other node." })
  target!: string;

  @Field(() => Int, {
    description:
      "Weight: items that two bodies share, or bodies that two items share; 1 between a body and an item. It is a similarity: do not use it as a distance.",
  })
  sharedCount!: number;

  @Field(() => [RoleEnum], {
    description: "In TWO_MODE, the roles of the body in the item; empty otherwise.",
  })
  roles!: Role[];

  @Field(() => [Statement], {
    description: "In TWO_MODE, the statements that support the link (陈述); empty otherwise, see shared.",
  })
  statements!: Statement[];
}

@ObjectType({ description: "What is within reach, and what maxNodes and maxLinks excluded of it." })
class NetworkTotals {
  @Field(() => Int, { description: "Nodes within reach." })
  nodes!: number;

  @Field(() => Int, { description: "Links among the nodes shown, before maxLinks." })
  links!: number;

  @Field(() => Int, { description: "Nodes excluded by maxNodes." })
  nodesCut!: number;

  @Field(() => Int, { description: "Links excluded by maxLinks." })
  linksCut!: number;
}

@ObjectType({ description: "The links of one weight (连线按权重)." })
class LinksOfWeight {
  @Field(() => Int, { description: "Their weight: items (bodies) shared; 1 in TWO_MODE." })
  sharedCount!: number;

  @Field(() => Int, { description: "Number of these links." })
  links!: number;
}

@ObjectType({ description: "The partition of the network into communities (社区划分)." })
class NetworkCommunities {
  @Field(() => Int, { description: "Number of communities; each isolated node is one." })
  count!: number;

  @Field(() => Float, {
    description: "Modularity (模块度) of the partition. Range: −0.5 to 1. Source: Newman 2006.",
  })
  modularity!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Mean adjusted Rand index between the chosen partition and those of the other trials: 1 when all agree, about 0 for agreement by chance (稳定性). Source: Hubert and Arabie 1985. null with one trial.",
  })
  agreement!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "In TWO_MODE, Barber's modularity of the same partition: expected links are those between bodies and items only (双模模块度); null otherwise. The partition is that with the highest one-mode modularity. Range: below 1. Source: Barber, Phys. Rev. E 76, 066102 (2007).",
  })
  twoModeModularity!: number | null;

  @Field(() => Int, { description: "Number of trials." })
  trials!: number;
}

@ObjectType({ description: "A link within a period." })
class NetworkSliceLink {
  @Field(() => ID, { description: "Key of the link." })
  key!: string;

  @Field(() => ID, { description: "Key of one node." })
  source!: string;

  @Field(() => ID, { description: "Key of the other node." })
  target!: string;

  @Field(() => Int, { description: "Shared items (bodies) within the period." })
  sharedCount!: number;
}

@ObjectType({ description: "The same nodes in one period (时间切片)." })
class NetworkSlice {
  @Field(() => ID, { description: "Key of this slice, unique within its network." })
  key!: string;

  @Field(() => String, { nullable: true, description: "Beginning of the period." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "End of the period." })
  to!: string | null;

  @Field(() => Int, { description: "Participations selected in the period, over all bodies." })
  participations!: number;

  @Field(() => [ID], { description: "Keys of the nodes that take part in the period." })
  nodes!: string[];

  @Field(() => [NetworkSliceLink], { description: "Links among the nodes in the period." })
  links!: NetworkSliceLink[];
}

@ObjectType({
  description:
    "Bodies and items with their links, in a stable order (网络). Measures are those of the network shown, so that they can be reproduced from an export; bodyRanking gives those of the network of all bodies.",
})
export class Network extends SelectionAnswer {
  @Field(() => NetworkModeEnum, { description: "Kind of nodes." })
  mode!: NetworkMode;

  @Field(() => [NetworkNode], { description: "Bodies by id, then items by id." })
  nodes!: NetworkNode[];

  @Field(() => [NetworkLink], {
    description: "Links, ordered by their nodes; both ends are among the nodes.",
  })
  links!: NetworkLink[];

  @Field(() => Boolean, { description: "Whether maxNodes or maxLinks excluded anything; see totals." })
  truncated!: boolean;

  @Field(() => NetworkTotals, {
    description: "Counts of nodes and links, and what maxNodes and maxLinks excluded.",
  })
  totals!: NetworkTotals;

  @Field(() => [LinksOfWeight], {
    description: "How many links have each weight, the smallest first; they add up to totals.links.",
  })
  linksByWeight!: LinksOfWeight[];

  @Field(() => NetworkCommunities, { description: "The partition into communities." })
  communities!: NetworkCommunities;

  @Field(() => [NetworkSlice], { description: "One slice for each given period, in that order." })
  slices!: NetworkSlice[];
}
