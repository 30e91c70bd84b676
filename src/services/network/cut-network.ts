/** Builds the network of a question, for GraphQL queries and file exports alike. */
import { buildScope } from "../../analysis/pairs/pair-scope.js";
import type { Analysis } from "../questions/analysis.js";
import { networkIn } from "../data/build-network.js";
import { fingerprint } from "../paging.js";
import { readBackbone } from "./backbone-request.js";
import { readCommunities } from "./community-request.js";
import type { NetworkSource } from "./network-answer.js";
import { NetworkRun } from "./network-run.js";
import type { NetworkQuestion } from "./question.js";
import { requireRange } from "./require-range.js";
import { readSeeds } from "./seeds.js";

/** @throws UserError BAD_FILTER, BODY_NOT_FOUND, NAME_AMBIGUOUS, NETWORK_TOO_LARGE and those of the lookups */
export async function cutNetwork(analysis: Analysis, question: NetworkQuestion): Promise<NetworkSource> {
  requireRange("minShared", question.minShared, 1, Number.MAX_SAFE_INTEGER);
  requireRange("hops", question.hops, 0, 10);
  requireRange("maxNodes", question.maxNodes, 1, analysis.limits.maxNodes);
  requireRange("maxLinks", question.maxLinks, 0, analysis.limits.maxLinks);
  const communityRequest = readCommunities(question.communities);
  await analysis.build(question);
  const { view, conditions } = analysis.prepare(question);
  const { communities: _, slices: _slices, ...cut } = question;
  const questionKey = fingerprint(view.collaboration.version.number, ["network", cut]);
  const seeds = await readSeeds(analysis, view, question);
  const { mode, minShared, maxNodes, maxLinks } = question;
  const source = analysis.source(view, questionKey);
  const backbone = await readBackbone(question.backbone, mode, source.rates);
  const request = { mode, minShared, backbone, seeds, maxNodes, maxLinks };
  const measured = await analysis.views.network(
    questionKey,
    () => networkIn(view, buildScope(view, conditions), request, analysis.computer),
    analysis.computer,
  );
  const run = new NetworkRun(measured, communityRequest, analysis.computer);
  return { ...source, run };
}
