import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../domain/vocabulary.js";
import { SelectionAnswer, Succession } from "./answer-types.js";
import { listOf, rankingOf } from "./connection-types.js";
import { RoleEnum } from "./enums.js";
import { CollaborationItem } from "./pair-types.js";
import { Body, Project, Statement } from "./stored-types.js";

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

@ObjectType({ description: "Roles of one body in a common item." })
export class CommonRole {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => [RoleEnum], { description: "Its roles." })
  roles!: Role[];
}

@ObjectType({ description: "An item in which all of the bodies take part." })
export class CommonItem {
  @Field(() => ID, { description: "Name of this object among others of its type." })
  key!: string;

  @Field(() => CollaborationItem, { description: "The chain or project." })
  item!: CollaborationItem;

  @Field(() => [Body], { description: "Bodies that lead it; empty when none is stated." })
  leads!: Body[];

  @Field(() => [CommonRole], { description: "Roles of each of the bodies." })
  roles!: CommonRole[];

  @Field(() => [Project], { description: "Projects through which they reach it." })
  projects!: Project[];

  @Field(() => [Statement], { description: "Every statement behind it." })
  statements!: Statement[];

  @Field(() => Boolean, { description: "A list behind it ends in 等." })
  listIsOpen!: boolean;
}

@ObjectType({ description: "What several bodies share, all together (共同参与)." })
export class CommonGround extends SelectionAnswer {
  @Field(() => [Body], { description: "The bodies, as the identity gives them." })
  bodies!: Body[];

  @Field(() => Int, { description: "Items that all of them share." })
  sharedCount!: number;

  @Field(() => [CommonItem], { description: "These items, in order of id." })
  items!: CommonItem[];
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
