/** A network to draw, with the evidence of each link. */
import type { Analysis } from "../questions/analysis.js";
import { cutNetwork } from "./cut-network.js";
import { NetworkAnswer } from "./network-answer.js";
import type { NetworkQuestion } from "./question.js";
import { slicesOf } from "./slices.js";

/** @throws UserError as cutNetwork */
export async function networkOf(analysis: Analysis, question: NetworkQuestion): Promise<NetworkAnswer> {
  const source = await cutNetwork(analysis, question);
  const { network } = source.run.measured;
  const slices = await slicesOf(analysis, question, question.slices ?? [], network);
  return analysis.computer.piece(() => new NetworkAnswer(source, slices, question));
}
