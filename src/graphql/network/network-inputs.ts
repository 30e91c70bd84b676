import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import type { NetworkMode } from "../../analysis/network/network.js";
import { NETWORK_DEFAULTS } from "../../services/network/question.js";
import type { BodyOrder } from "../../services/questions/bodies/rank-bodies.js";
import type { Unit } from "../../domain/vocabulary.js";
import { BodyOrderEnum, CommunityAlgorithmEnum, NetworkModeEnum, UnitEnum } from "../answers/enums.js";
import { ParticipationFilter, PeriodInput } from "../answers/filter-input.js";

@InputType({
  description:
    "Seed nodes of a network (种子节点); all given fields are combined. In a network of bodies an item seeds its bodies; in a network of items a body seeds its items.",
})
export class NetworkSeeds {
  @Field(() => [ID], { nullable: true, description: "Bodies, by id or exact name." })
  bodies?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Items of the unit, by id or exact name." })
  items?: string[] | null;

  @Field(() => Int, { nullable: true, description: "Number of bodies to take from the top of a ranking." })
  top?: number | null;

  @Field(() => BodyOrderEnum, { defaultValue: "ITEMS", description: "Ranking criterion for top." })
  by!: BodyOrder;
}

@InputType({ description: "Settings of community detection (社区发现)." })
export class CommunitySearch {
  @Field(() => CommunityAlgorithmEnum, {
    defaultValue: NETWORK_DEFAULTS.communities.algorithm,
    description: "Algorithm.",
  })
  algorithm!: "LOUVAIN";

  @Field(() => Float, {
    defaultValue: NETWORK_DEFAULTS.communities.resolution,
    description: "Resolution; above 1 gives more and smaller communities; at most 100.",
  })
  resolution!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.communities.seed,
    description:
      "Random seed of the order in which nodes are visited; the same seed gives the same communities.",
  })
  seed!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.communities.trials,
    description:
      "Number of runs with different orders, 1 to 100; the partition with the highest modularity is used.",
  })
  trials!: number;
}

@InputType({
  description:
    "The links of a projection that are worth seeing (骨干). All given fields are combined; minShared applies before them. Seeds and hops follow the links that remain.",
})
export class Backbone {
  @Field(() => Int, {
    nullable: true,
    description:
      "Links among this many strongest of one of their ends, 1 to 1000. Ties go to the partner with fewer items (bodies), then to the first by id.",
  })
  strongest?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "In BODIES, pairs whose q-value is at most this: they share more than by chance. 0 to 1.",
  })
  maxQValue?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "In BODIES, pairs whose disparity is at most this: the disparity filter of Serrano, Boguñá and Vespignani (2009). 0 to 1.",
  })
  maxDisparity?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Leave out nodes without a link, except the seeds. Default false.",
  })
  linkedOnly?: boolean | null;
}

@ArgsType()
export class NetworkArgs {
  @Field(() => NetworkModeEnum, { defaultValue: NETWORK_DEFAULTS.mode, description: "Kind of nodes." })
  mode!: NetworkMode;

  @Field(() => UnitEnum, {
    defaultValue: NETWORK_DEFAULTS.unit,
    description: "Kind of item that bodies share.",
  })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count. In TWO_MODE and ITEMS, involving selects the items in which one of these bodies takes part; excludeParentChild and excludeJointOffices, which concern pairs of bodies, do not apply.",
  })
  filter!: ParticipationFilter;

  @Field(() => NetworkSeeds, { nullable: true, description: "Seed nodes; default: the whole network." })
  seeds?: NetworkSeeds | null;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.hops,
    description:
      "Number of links to follow from the seeds, 0 to 10; all links among the nodes reached are included. In TWO_MODE a partner is two links away.",
  })
  hops!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.minShared,
    description: "In a projection, only links with at least this many shared items (bodies).",
  })
  minShared!: number;

  @Field(() => Backbone, {
    nullable: true,
    description: "In a projection, which links are worth seeing; default: all.",
  })
  backbone?: Backbone | null;

  @Field(() => [PeriodInput], {
    nullable: true,
    description:
      "Periods for which the links among the same nodes are given; each replaces the period of the filter. At most 50.",
  })
  slices?: PeriodInput[] | null;

  @Field(() => CommunitySearch, {
    defaultValue: {},
    description: "Settings of community detection, used when communities are selected.",
  })
  communities!: CommunitySearch;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.maxNodes,
    description: "Most nodes to include: the nearest to the seeds, then those with the most items (bodies).",
  })
  maxNodes!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.maxLinks,
    description: "Most links to include: those with the highest weight.",
  })
  maxLinks!: number;
}
