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
  @Field(() => UnitEnum, { defaultValue: "BUSINESS_CHAIN", description: "What is counted." })
  unit!: Unit;

  @Field(() => ParticipationFilter, {
    defaultValue: {},
    description:
      "Which participations count; its conditions on pairs choose partners and whom it is ranked with.",
  })
  filter!: ParticipationFilter;
}

@ObjectType({ description: "Where a body stands among others (位次)." })
class Standing {
  @Field(() => Float, { nullable: true, description: "Its number; null when it is not ranked." })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: "Its place; equal numbers have equal places." })
  rank!: number | null;

  @Field(() => Int, { description: "Bodies ranked." })
  of!: number;
}

@ObjectType({ description: "One body in figures (机构画像)." })
class BodyProfile extends ComputedAnswer {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "The body, under the filter's identity." })
  body!: Body;

  @Field(() => Int, { description: "Items of the unit in which it takes part." })
  items!: number;

  @Field(() => Int, { description: "Items of the unit in which it leads." })
  leads!: number;

  @Field(() => Int, { description: "Its participations: projects times roles." })
  participations!: number;

  @Field(() => Int, { description: "Bodies with which it shares at least one item: breadth (广度)." })
  partners!: number;

  @Field(() => Int, { description: "Sum of the items shared over all partners." })
  strength!: number;

  @Field(() => [Document], { description: "Documents that name it, in order of id." })
  documents!: Document[];

  @Field(() => String, { nullable: true, description: "Date of the first of them: a year, month or day." })
  firstDocumentOn!: string | null;

  @Field(() => String, { nullable: true, description: "Date of the last of them." })
  lastDocumentOn!: string | null;

  @Field(() => Int, {
    description:
      "Of its items, those in which a list that names it ends in 等, so that there may be more partners.",
  })
  itemsWithOpenList!: number;
}

@Resolver(() => BodyProfile)
export class ProfileResolver {
  @FieldResolver(() => Standing, { description: "Where it stands among the bodies that the filter selects." })
  standing(
    @Root() profile: ProfileAnswer,
    @Arg("by", () => BodyOrderEnum, { defaultValue: "ITEMS", description: "By what." }) by: BodyOrder,
  ): unknown {
    return profile.standing(by);
  }
}

@Resolver(() => Body)
export class BodyProfileResolver {
  @FieldResolver(() => BodyProfile, { description: "The body in figures, beside others (机构画像)." })
  async profile(
    @Root() body: Body,
    @Args(() => ProfileArgs) args: ProfileArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return profileOf(await analysis.on(args.filter), body.id, args);
  }
}
