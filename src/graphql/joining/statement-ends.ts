/** The subject and the object of a statement, each as one value of whatever type it is. */
import { Field, ID, ObjectType } from "type-graphql";
import type { AnyRecord, RecordKind, StatementRecord } from "../../domain/records.js";
import { PREDICATE_ENDS } from "../../domain/vocabulary.js";
import type { Loaders } from "../../loaders/loaders.js";
import {
  Body,
  BusinessChain,
  Document,
  Goal,
  Plan,
  Project,
  Transformation,
} from "../answers/stored-types.js";

type Label = (typeof PREDICATE_ENDS)[keyof typeof PREDICATE_ENDS][number];

/** For each type of an end: the field that holds it, and the kind of its records. */
const ENDS: Readonly<Record<Label, readonly [field: string, kind: RecordKind]>> = {
  Body: ["body", "bodies"],
  Project: ["project", "projects"],
  BusinessChain: ["businessChain", "chains"],
  Goal: ["goal", "goals"],
  Transformation: ["transformation", "transformations"],
  Plan: ["plan", "plans"],
  Document: ["document", "documents"],
};

@ObjectType({
  description:
    "The subject or object of a statement (主体、客体): its name, and the record in the field of its type.",
})
export class StatementEnd {
  @Field(() => ID, { description: "Key that identifies this object among others of its type." })
  key!: string;

  @Field(() => String, { description: "Chinese name; the text of a goal, the title of a document." })
  nameZh!: string;

  @Field(() => String, { nullable: true, description: "English name." })
  nameEn!: string | null;

  @Field(() => Body, { nullable: true, description: "The body (机构)." })
  body!: Body | null;

  @Field(() => Project, { nullable: true, description: "The project (项目)." })
  project!: Project | null;

  @Field(() => BusinessChain, { nullable: true, description: "The business chain (业务链)." })
  businessChain!: BusinessChain | null;

  @Field(() => Goal, { nullable: true, description: "The goal (建设目标)." })
  goal!: Goal | null;

  @Field(() => Transformation, { nullable: true, description: "The transformation (转型)." })
  transformation!: Transformation | null;

  @Field(() => Plan, { nullable: true, description: "The plan (规划)." })
  plan!: Plan | null;

  @Field(() => Document, { nullable: true, description: "The document (文件)." })
  document!: Document | null;
}

const NO_RECORD = {
  ...{ body: null, project: null, businessChain: null, goal: null },
  ...{ transformation: null, plan: null, document: null },
};

type Texts = { nameZh?: string; nameEn?: string | null; title?: string; text?: string };

/** The end as it was in a data version; null where the statement has none, or names a record that is not there. */
export async function endOf(
  { predicate, subject, object }: StatementRecord,
  which: "subject" | "object",
  inVersion: number,
  { record: records }: Loaders,
): Promise<StatementEnd | null> {
  const id = which === "subject" ? subject : object;
  const [field, kind] = ENDS[PREDICATE_ENDS[predicate][which === "subject" ? 0 : 1]];
  const record = id === null ? null : await records.load({ kind, id, inVersion });
  if (record === null) return null;
  const { nameZh, nameEn = null, title, text } = record as AnyRecord & Texts;
  return {
    ...NO_RECORD,
    key: `${field}:${record.id}`,
    nameZh: nameZh ?? title ?? text ?? record.id,
    nameEn,
    [field]: record,
  };
}
