import { ArgsType, Field, Float, ID, InputType, Int } from "type-graphql";
import type { NetworkMode } from "../../analysis/network/network.js";
import { NETWORK_DEFAULTS } from "../../services/network/question.js";
import type { BodyOrder } from "../../services/questions/bodies/rank-bodies.js";
import type { Unit } from "../../domain/vocabulary.js";
import { BodyOrderEnum, CommunityAlgorithmEnum, NetworkModeEnum, UnitEnum } from "../answers/enums.js";
import { ParticipationFilter, PeriodInput } from "../answers/filter-input.js";

@InputType({
  description:
    "Where a network begins (种子节点); all that are given together. A network of bodies begins at the bodies of an item, one of items at the items of a body.",
})
export class NetworkSeeds {
  @Field(() => [ID], { nullable: true, description: "Bodies, by id or exact name." })
  bodies?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Items of the unit, by id or exact name." })
  items?: string[] | null;

  @Field(() => Int, { nullable: true, description: "The first so many bodies of a ranking." })
  top?: number | null;

  @Field(() => BodyOrderEnum, { defaultValue: "ITEMS", description: "The ranking for top." })
  by!: BodyOrder;
}

@InputType({ description: "How communities are looked for (社区发现)." })
export class CommunitySearch {
  @Field(() => CommunityAlgorithmEnum, {
    defaultValue: NETWORK_DEFAULTS.communities.algorithm,
    description: "The method.",
  })
  algorithm!: "LOUVAIN";

  @Field(() => Float, {
    defaultValue: NETWORK_DEFAULTS.communities.resolution,
    description: "Above 1: more and smaller communities; at most 100.",
  })
  resolution!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.communities.seed,
    description: "Of the order in which nodes are visited; the same seed gives the same communities.",
  })
  seed!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.communities.trials,
    description:
      "How often the search is repeated in another order, 1 to 100; the partition of the highest modularity is taken.",
  })
  trials!: number;
}

@ArgsType()
export class NetworkArgs {
  @Field(() => NetworkModeEnum, { defaultValue: NETWORK_DEFAULTS.mode, description: "What the nodes are." })
  mode!: NetworkMode;

  @Field(() => UnitEnum, { defaultValue: NETWORK_DEFAULTS.unit, description: "What bodies meet in." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count. In TWO_MODE and ITEMS involving chooses the items in which one of these bodies takes part, and excludeParentChild and excludeJointOffices, which are about pairs of bodies, do not apply.",
  })
  filter!: ParticipationFilter;

  @Field(() => NetworkSeeds, { nullable: true, description: "Default: everything that takes part." })
  seeds?: NetworkSeeds | null;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.hops,
    description:
      "How many links to go from the seeds, 0 to 10; all links among the nodes reached are shown. In TWO_MODE a partner is two links away.",
  })
  hops!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.minShared,
    description: "In a projection, only links that stand for at least so many shared items (bodies).",
  })
  minShared!: number;

  @Field(() => [PeriodInput], {
    nullable: true,
    description:
      "Periods in each of which the links among the same nodes are shown; each takes the place of the filter's period. At most 50.",
  })
  slices?: PeriodInput[] | null;

  @Field(() => CommunitySearch, {
    defaultValue: {},
    description: "For the communities, where they are asked for.",
  })
  communities!: CommunitySearch;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.maxNodes,
    description: "Most nodes shown: the nearest to the seeds, then those with the most items (bodies).",
  })
  maxNodes!: number;

  @Field(() => Int, {
    defaultValue: NETWORK_DEFAULTS.maxLinks,
    description: "Most links shown: the heaviest.",
  })
  maxLinks!: number;
}
