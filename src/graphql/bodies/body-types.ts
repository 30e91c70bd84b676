import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { BodyKind, Role } from "../../domain/vocabulary.js";
import { Succession } from "../answers/answer-types.js";
import { listOf, rankingOf } from "../answers/connection-types.js";
import { BodyKindEnum, RoleEnum } from "../answers/enums.js";
import { CollaborationItem } from "../pairs/pair-types.js";
import { Body, Project, Statement } from "../answers/stored-types.js";

@ObjectType({ description: "A period in which a body was of one kind." })
export class BodyKindPeriod {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => BodyKindEnum, { description: "Kind of body." })
  kind!: BodyKind;

  @Field(() => String, { nullable: true, description: "Beginning; null: since its founding." })
  from!: string | null;

  @Field(() => String, { nullable: true, description: "The first day after it; null: to its end, or today." })
  to!: string | null;
}

@ObjectType({ description: "A body with its counts of items, participations and partners." })
class BodyRank {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Rank, from 1; equal values share a rank." })
  rank!: number;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => Float, { description: "Value of the ranking criterion." })
  value!: number;

  @Field(() => Int, { description: "Items of the unit in which the body takes part." })
  items!: number;

  @Field(() => Int, { description: "Items of the unit that the body leads." })
  leads!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Share of its items that it leads (牵头占比), 0 to 1; null when it has no item.",
  })
  leadShare!: number | null;

  @Field(() => Int, {
    description:
      "Participations, counted as project × role, also in projects that belong to no item of the unit.",
  })
  participations!: number;

  @Field(() => Int, { description: "Bodies with which it shares at least one item (degree)." })
  partners!: number;

  @Field(() => Int, { description: "Sum of the items shared over all partners." })
  strength!: number;
}

@ObjectType({
  description: "One body in one project in one role (参与), with the statements that support it.",
})
class Participation {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Project, { description: "The project." })
  project!: Project;

  @Field(() => RoleEnum, { description: "The role." })
  role!: Role;

  @Field(() => [CollaborationItem], { description: "Items of the unit to which the project belongs." })
  items!: CollaborationItem[];

  @Field(() => [Body], { description: "Bodies that lead the project; empty when none is stated." })
  leads!: Body[];

  @Field(() => Boolean, { description: "Whether the list that names the body ends in 等 (and others)." })
  listIsOpen!: boolean;

  @Field(() => [Statement], { description: "Sources." })
  statements!: Statement[];
}

@ObjectType({ description: "The predecessors and successors of a body (机构沿革)." })
export class Lineage {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => [Body], { description: "The body with its predecessors and successors, by date of founding." })
  bodies!: Body[];

  @Field(() => [Succession], { description: "The successions between them, by date." })
  successions!: Succession[];
}

export const BodyRankConnection = rankingOf(BodyRank, "BodyRank", "A ranking of bodies (机构排名).");
export const ParticipationConnection = listOf(
  Participation,
  "Participation",
  "Participations of a body (参与).",
);
export const BodyStatementConnection = listOf(
  Statement,
  "BodyStatement",
  "Participation statements about a body (陈述).",
);
