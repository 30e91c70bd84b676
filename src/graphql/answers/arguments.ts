import { ArgsType, Field, ID, Int } from "type-graphql";
import type { BodyOrder } from "../../services/questions/bodies/rank-bodies.js";
import type { Role, Unit } from "../../domain/vocabulary.js";
import { BodyOrderEnum, RoleEnum, UnitEnum } from "./enums.js";
import { PairOrderInput, ParticipationFilter } from "./filter-input.js";

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: "Number to return; default 25, at most 200." })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Cursor from a previous page of the same query and data version.",
  })
  after?: string | null;
}

@ArgsType()
export class FilteredArgs extends PageArgs {
  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "Kind of item that is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, { defaultValue: {}, description: "Which participations count." })
  filter!: ParticipationFilter;
}

@ArgsType()
class PairArgs extends FilteredArgs {
  @Field(() => PairOrderInput, {
    nullable: true,
    description: "Default: most shared items first. Ties are ordered by a.id, then b.id.",
  })
  orderBy?: PairOrderInput | null;

  @Field(() => Int, { defaultValue: 1, description: "Only pairs that share at least this many items." })
  minShared!: number;
}

@ArgsType()
export class CoParticipationArgs extends PairArgs {
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Only pairs with an item that one of the two leads and the other takes part in (一方牵头、一方参与).",
  })
  leadWithParticipant!: boolean;
}

@ArgsType()
export class PartnerArgs extends PairArgs {
  @Field(() => [RoleEnum], {
    nullable: true,
    description:
      "Only items in which this body has one of these roles count as shared; jaccard, newmanWeight, pValue and qValue remain those of the whole pair.",
  })
  myRoles?: Role[] | null;

  @Field(() => [RoleEnum], {
    nullable: true,
    description: "Only items in which the partner has one of these roles count as shared.",
  })
  partnerRoles?: Role[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Leave out these bodies and every body that shares an item with one of them under the filter: partners of this body that are not theirs. By id or exact name.",
  })
  notPartnersOf?: string[] | null;
}

@ArgsType()
export class BodyRankingArgs extends FilteredArgs {
  @Field(() => BodyOrderEnum, { defaultValue: "ITEMS", description: "Ranking criterion." })
  by!: BodyOrder;
}

@ArgsType()
export class CommonGroundArgs {
  @Field(() => [ID], { description: "2 to 50 bodies, by id or exact name." })
  bodies!: string[];

  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "Kind of item that is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count; its conditions on pairs (bodyIds, involving, bodyKinds, exclude…) do not apply.",
  })
  filter!: ParticipationFilter;
}
