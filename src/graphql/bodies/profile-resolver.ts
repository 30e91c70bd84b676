import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Unit } from "../../domain/vocabulary.js";
import { profileOf, type ProfileAnswer } from "../../services/questions/bodies/profile.js";
import type { BodyOrder } from "../../services/questions/bodies/rank-bodies.js";
import { ComputedAnswer } from "../answers/answer-types.js";
import type { RequestContext } from "../context.js";
import { BodyOrderEnum, UnitEnum } from "../answers/enums.js";
import { ParticipationFilter } from "../answers/filter-input.js";
import { Body, Document } from "../answers/stored-types.js";

@ArgsType()
class ProfileArgs {
  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "Kind of item that is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count; its conditions on pairs select the partners and the bodies in the ranking.",
  })
  filter!: ParticipationFilter;
}

@ObjectType({ description: "Position of a body in a ranking (位次)." })
class Standing {
  @Field(() => Float, { nullable: true, description: "Its value; null when it is not ranked." })
  value!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "Its rank; equal values share a rank. Null when it is not ranked.",
  })
  rank!: number | null;

  @Field(() => Int, { description: "Number of bodies ranked." })
  of!: number;
}

@ObjectType({ description: "Key figures of a body (机构画像)." })
class BodyProfile extends ComputedAnswer {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "The body, as mapped by the filter's identity." })
  body!: Body;

  @Field(() => Int, { description: "Items of the unit in which the body takes part." })
  items!: number;

  @Field(() => Int, { description: "Items of the unit that the body leads." })
  leads!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share of its items that it leads (牵头占比), 0 to 1; null when it has no item.",
  })
  leadShare!: number | null;

  @Field(() => Int, { description: "Its participations, counted as project × role." })
  participations!: number;

  @Field(() => Int, { description: "Bodies with which it shares at least one item: breadth (广度)." })
  partners!: number;

  @Field(() => Int, { description: "Sum of the items shared over all partners." })
  strength!: number;

  @Field(() => [Document], { description: "Documents that name it, by id." })
  documents!: Document[];

  @Field(() => String, { nullable: true, description: "Date of the first of them: a year, month or day." })
  firstDocumentOn!: string | null;

  @Field(() => String, { nullable: true, description: "Date of the last of them." })
  lastDocumentOn!: string | null;

  @Field(() => Int, {
    description:
      "Of its items, those where a list that names it ends in 等 (and others), so that there may be more partners.",
  })
  itemsWithOpenList!: number;
}

@Resolver(() => BodyProfile)
export class ProfileResolver {
  @FieldResolver(() => Standing, {
    description: "Its position among the bodies that bodyRanking ranks with the same filter.",
  })
  standing(
    @Root() profile: ProfileAnswer,
    @Arg("by", () => BodyOrderEnum, { defaultValue: "ITEMS", description: "Ranking criterion." })
    by: BodyOrder,
  ): unknown {
    return profile.standing(by);
  }
}

@Resolver(() => Body)
export class BodyProfileResolver {
  @FieldResolver(() => BodyProfile, {
    description: "Key figures of the body, with its rank among others (机构画像).",
  })
  async profile(
    @Root() body: Body,
    @Args(() => ProfileArgs) args: ProfileArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return analysis.answer(args, (on) => profileOf(on, body.id, args));
  }
}
