import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Role } from "../../domain/vocabulary.js";
import { SelectionAnswer } from "../answers/answer-types.js";
import { RoleEnum } from "../answers/enums.js";
import { Body, Project, Statement } from "../answers/stored-types.js";
import { CollaborationItem } from "../pairs/pair-types.js";

@ObjectType({ description: "Roles of one body in a common item." })
export class CommonRole {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => Body, { description: "The body." })
  body!: Body;

  @Field(() => [RoleEnum], { description: "Its roles." })
  roles!: Role[];
}

@ObjectType({ description: "An item in which all of the bodies take part." })
export class CommonItem {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => CollaborationItem, { description: "The chain, project or document." })
  item!: CollaborationItem;

  @Field(() => [Body], { description: "Bodies that lead it; empty when none is stated." })
  leads!: Body[];

  @Field(() => [CommonRole], { description: "Roles of each of the bodies." })
  roles!: CommonRole[];

  @Field(() => [Project], { description: "Projects through which they take part in it." })
  projects!: Project[];

  @Field(() => [Statement], { description: "All statements that support it." })
  statements!: Statement[];

  @Field(() => Boolean, { description: "Whether a list that supports it ends in 等 (and others)." })
  listIsOpen!: boolean;
}

@ObjectType({ description: "Items in which all of the given bodies take part (共同参与)." })
export class CommonGround extends SelectionAnswer {
  @Field(() => [Body], { description: "The bodies, as mapped by the identity." })
  bodies!: Body[];

  @Field(() => Int, { description: "Items that all of them share." })
  sharedCount!: number;

  @Field(() => [CommonItem], { description: "These items, by id." })
  items!: CommonItem[];
}
