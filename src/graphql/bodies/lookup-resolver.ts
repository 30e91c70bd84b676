import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { findBody, findChain, findProject, foundOrNull } from "../../services/questions/lookup.js";
import type { StatementKey } from "../../loaders/loaders.js";
import type { RequestContext } from "../context.js";
import {
  Body,
  BusinessChain,
  DataVersion,
  Dataset,
  Document,
  Goal,
  Name,
  Plan,
  Project,
  Statement,
  Transformation,
} from "../answers/stored-types.js";

const BY_ID = { description: "Its id." };
const BY_ID_OR_NAME = { description: "Its id or exact name." };
const REQUIRED = {
  defaultValue: false,
  description: "Whether an unknown id is an error with the nearest names, as an unknown name always is.",
};
const lookup = (name: string): { nullable: true; description: string } => ({
  nullable: true,
  description: `One ${name}; null when there is none.`,
});
const namedLookup = (name: string): { nullable: true; description: string } => ({
  nullable: true,
  description: `One ${name}. An unknown id gives null; an unknown name is an error with the nearest names.`,
});

/** Looks up one stored object by id. The stored half resolves the other fields, and null when there is no such object. */
@Resolver()
export class LookupResolver {
  @Query(() => Body, namedLookup("body (机构)"))
  body(
    @Arg("id", () => ID, BY_ID_OR_NAME) id: string,
    @Arg("required", () => Boolean, REQUIRED) required: boolean,
    @Ctx() { analysis, merged }: RequestContext,
  ): Body | null {
    const { bodies } = analysis.collaboration.records;
    const found = foundOrNull(id, required, () => bodies[findBody(analysis, id)]!);
    if (found && analysis.collaboration.survivorOf(id))
      merged.push({ requestedId: id, canonicalId: found.id });
    return found;
  }

  @Query(() => Project, namedLookup("project (项目)"))
  project(
    @Arg("id", () => ID, BY_ID_OR_NAME) id: string,
    @Arg("required", () => Boolean, REQUIRED) required: boolean,
    @Ctx() { analysis }: RequestContext,
  ): Project | null {
    const { projects } = analysis.collaboration.records;
    return foundOrNull(id, required, () => projects.at(findProject(analysis, id)));
  }

  @Query(() => BusinessChain, namedLookup("business chain (业务链)"))
  businessChain(
    @Arg("id", () => ID, BY_ID_OR_NAME) id: string,
    @Arg("required", () => Boolean, REQUIRED) required: boolean,
    @Ctx() { analysis }: RequestContext,
  ): BusinessChain | null {
    const { chains } = analysis.collaboration.records;
    return foundOrNull(id, required, () => chains.at(findChain(analysis, id)));
  }

  @Query(() => Document, lookup("document (文献)"))
  document(@Arg("id", () => ID, BY_ID) id: string): Document {
    return { id };
  }

  @Query(() => Statement, lookup("statement (陈述)"))
  statement(
    @Arg("id", () => ID, BY_ID) id: string,
    @Ctx() { analysis: { collaboration } }: RequestContext,
  ): Statement & StatementKey {
    return { id, inVersion: collaboration.version.number };
  }

  @Query(() => Dataset, lookup("data set (数据集)"))
  dataset(@Arg("id", () => ID, BY_ID) id: string): Dataset {
    return { id };
  }

  @Query(() => Name, lookup("name of a body (名称)"))
  name(@Arg("id", () => ID, BY_ID) id: string): Name {
    return { id };
  }

  @Query(() => Goal, lookup("goal (建设目标)"))
  goal(@Arg("id", () => ID, BY_ID) id: string): Goal {
    return { id };
  }

  @Query(() => Transformation, lookup("transformation (转型)"))
  transformation(@Arg("id", () => ID, BY_ID) id: string): Transformation {
    return { id };
  }

  @Query(() => Plan, lookup("plan (规划)"))
  plan(@Arg("id", () => ID, BY_ID) id: string): Plan {
    return { id };
  }

  @Query(() => DataVersion, lookup("data version (数据版本)"))
  dataVersion(@Arg("id", () => ID, BY_ID) id: string): DataVersion {
    return { id };
  }
}
