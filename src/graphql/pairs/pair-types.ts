import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { PairMeasure } from "../../analysis/pairs/measures/pair-measure.js";
import { PAIR_MEASURES } from "../../analysis/pairs/measures/registry.js";
import { sharedCount } from "../../analysis/pairs/measures/shared-count.js";
import type { Role, Unit } from "../../domain/vocabulary.js";
import { partOf, rankingOf } from "../answers/connection-types.js";
import { RoleEnum, UnitEnum } from "../answers/enums.js";
import { Body, BusinessChain, Document, Project, Statement } from "../answers/stored-types.js";

@ObjectType({
  description: "An item that bodies share: a business chain, project or document, depending on the unit.",
})
export class CollaborationItem {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => UnitEnum, { description: "Kind of item." })
  unit!: Unit;

  @Field(() => String, { description: "Chinese name." })
  nameZh!: string;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn!: string | null;

  @Field(() => BusinessChain, { nullable: true, description: "The chain, when chains are counted (业务链)." })
  businessChain!: BusinessChain | null;

  @Field(() => Project, {
    nullable: true,
    description: "The project, when projects are counted (项目).",
  })
  project!: Project | null;

  @Field(() => Document, { nullable: true, description: "The document, when documents are counted (文件)." })
  document!: Document | null;
}

@ObjectType({ description: "One item that two bodies share, with its sources." })
class SharedItem {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => CollaborationItem, { description: "The chain, project or document shared." })
  item!: CollaborationItem;

  @Field(() => [Body], {
    description:
      "Bodies that lead it (牵头), regardless of the roles in the filter; empty when none is stated.",
  })
  leads!: Body[];

  @Field(() => [RoleEnum], { description: "Roles of body a in it." })
  rolesOfA!: Role[];

  @Field(() => [RoleEnum], { description: "Roles of body b in it." })
  rolesOfB!: Role[];

  @Field(() => [Project], { description: "Projects through which the two take part in it." })
  projects!: Project[];

  @Field(() => [Statement], { description: "All statements that support it, for both bodies (陈述)." })
  statements!: Statement[];

  @Field(() => Boolean, {
    description:
      "Whether a list that names one of them ends in 等 (and others), so that others may share it too.",
  })
  listIsOpen!: boolean;
}

export const SharedItemConnection = partOf(SharedItem, "SharedItem", "Items that two bodies share.");

@ObjectType({
  description: "Shared items by the roles of the two bodies; a body with both roles counts in each.",
})
export class RolePairs {
  @Field(() => Int, { description: "Both lead." })
  leadLead!: number;

  @Field(() => Int, { description: "The first leads, the second takes part." })
  leadParticipant!: number;

  @Field(() => Int, { description: "The first takes part, the second leads." })
  participantLead!: number;

  @Field(() => Int, { description: "Both take part." })
  participantParticipant!: number;
}

@ObjectType()
class PairFigures {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Rank, from 1; equal values share a rank." })
  rank!: number;

  @Field(() => Boolean, {
    description:
      "Whether a list that supports one of the shared items ends in 等 (and others): a body missing from such a list may still take part.",
  })
  listIsOpen!: boolean;
}

/** Adds a field for each measure of the registry. */
for (const measure of PAIR_MEASURES) {
  const type = measure === sharedCount ? Int : Float;
  Field(() => type, { description: words(measure) })(PairFigures.prototype, measure.field);
}

function words({ description, titleZh, range, source }: PairMeasure): string {
  return `${description} (${titleZh}) Range: ${range}. Source: ${source}.`;
}

@ObjectType({ description: "Two bodies and the items that they share (共享)." })
export class CoParticipation extends PairFigures {
  @Field(() => Body, { description: "The body whose id comes first." })
  a!: Body;

  @Field(() => Body, { description: "The body whose id comes second." })
  b!: Body;

  @Field(() => RolePairs, { description: "Items by role of a and role of b." })
  rolePairs!: RolePairs;
}

@ObjectType({
  description:
    "A partner of a body and the items that the two share; in the shared items, a is the body and b the partner.",
})
export class Partnership extends PairFigures {
  @Field(() => Body, { description: "The partner." })
  partner!: Body;

  @Field(() => RolePairs, { description: "Items by role of the body and role of the partner." })
  rolePairs!: RolePairs;
}

export const CoParticipationConnection = rankingOf(
  CoParticipation,
  "CoParticipation",
  "Pairs of bodies ranked by shared items (共享排名).",
);
export const PartnershipConnection = rankingOf(
  Partnership,
  "Partnership",
  "Partners of a body, ranked (合作机构).",
);
