/** Stored types as the computed half of the schema refers to them: by id. The stored half resolves all other fields. */
import { Field, ID, ObjectType } from "type-graphql";

@ObjectType()
class Stored {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class Body extends Stored {}

@ObjectType()
export class Name extends Stored {}

@ObjectType()
export class Project extends Stored {}

@ObjectType()
export class BusinessChain extends Stored {}

@ObjectType()
export class Goal extends Stored {}

@ObjectType()
export class Transformation extends Stored {}

@ObjectType()
export class Plan extends Stored {}

@ObjectType()
export class Dataset extends Stored {}

@ObjectType()
export class Document extends Stored {}

@ObjectType()
export class Statement extends Stored {}

@ObjectType()
export class DataVersion extends Stored {}
