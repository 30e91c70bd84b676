import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../../domain/vocabulary.js";
import { Succession } from "../answers/answer-types.js";
import { listOf, rankingOf } from "../answers/connection-types.js";
import { RoleEnum } from "../answers/enums.js";
import { CollaborationItem } from "../pairs/pair-types.js";
import { Body, Project, Statement } from "../answers/stored-types.js";

@ObjectType({ description: "A body with what it takes part in." })
class BodyRank {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Int, { description: "Place in the ranking; equal values have equal ranks." })
  rank!: number;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => Float, { description: "What it is ranked by." })
  value!: number;

  @Field(() => Int, { description: "Items of the unit in which it takes part." })
  items!: number;

  @Field(() => Int, { description: "Items of the unit in which it leads." })
  leads!: number;

  @Field(() => Int, { description: "Participations: projects times roles." })
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
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Project, { description: "The project." })
  project!: Project;

  @Field(() => RoleEnum, { description: "The role." })
  role!: Role;

  @Field(() => [CollaborationItem], { description: "Items of the unit that the project stands for." })
  items!: CollaborationItem[];

  @Field(() => [Body], { description: "Bodies that lead the project; empty when none is stated." })
  leads!: Body[];

  @Field(() => Boolean, { description: "The list that names the body ends in 等." })
  listIsOpen!: boolean;

  @Field(() => [Statement], { description: "Where it is written." })
  statements!: Statement[];
}

@ObjectType({ description: "Where a body came from and what it became (机构沿革)." })
export class Lineage {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => [Body], { description: "The body, those before it and those after it, in order of founding." })
  bodies!: Body[];

  @Field(() => [Succession], { description: "The steps between them, by date." })
  successions!: Succession[];
}

export const BodyRankConnection = rankingOf(BodyRank, "BodyRank", "Bodies ranked one by one (机构排名).");
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
