import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { formatOfName } from "../../services/network/file-formats.js";
import { networkOf } from "../../services/network/network.js";
import type { NetworkAnswer, NetworkLink as Link } from "../../services/network/network-answer.js";
import { PageArgs } from "../answers/arguments.js";
import type { RequestContext } from "../context.js";
import { ExportFormatEnum } from "./export-format.js";
import { NetworkArgs } from "./network-inputs.js";
import { Network, NetworkLink } from "./network-types.js";
import { SharedItemConnection } from "../pairs/pair-types.js";

@Resolver(() => Network)
export class NetworkExportResolver {
  @FieldResolver(() => String, {
    description: "URL path of the same network as a file, fixed to the data version (导出地址).",
  })
  exportUrl(
    @Root() network: NetworkAnswer,
    @Arg("format", () => ExportFormatEnum, { defaultValue: "GEXF", description: "The format." })
    format: string,
  ): string {
    return network.exportUrl(formatOfName(format));
  }
}

@Resolver(() => NetworkLink)
export class NetworkResolver {
  @Query(() => Network, {
    description:
      "The collaboration network as nodes and links with measures: bodies and items, or a projection onto one of the two (协作网络).",
  })
  async network(
    @Args(() => NetworkArgs) args: NetworkArgs,
    @Ctx() { analysis }: RequestContext,
  ): Promise<unknown> {
    return networkOf(await analysis.on(args.filter), args);
  }

  @FieldResolver(() => SharedItemConnection, {
    nullable: true,
    description:
      "In BODIES, the items that the two bodies share, with where they are written; null otherwise.",
  })
  shared(@Root() link: Link, @Args(() => PageArgs) page: PageArgs): unknown {
    return link.shared(page);
  }
}
