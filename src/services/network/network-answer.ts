/** A network as an answer: nodes and links compute their fields on demand. */
import { commonItems } from "../../analysis/index/evidence.js";
import { bodiesOfItem, itemsOfBody } from "../../analysis/index/incidence.js";
import { betweenness } from "../../analysis/network/measures/betweenness.js";
import { closeness } from "../../analysis/network/measures/closeness.js";
import type { Network } from "../../analysis/network/network.js";
import {
  barberModularity,
  twoModeBetweenness,
  twoModeCloseness,
  twoModeDegree,
  type TwoModeGraph,
} from "../../analysis/network/two-mode.js";
import type { NetworkMeasure } from "../../analysis/network/measures/network-measure.js";
import { NETWORK_MEASURES } from "../../analysis/network/measures/registry.js";
import type { BodyRecord } from "../../domain/records.js";
import type { Role } from "../../domain/vocabulary.js";
import { linkId } from "../../exchange/network/network-file.js";
import { Answer } from "../questions/answer.js";
import { defineMeasures } from "../questions/define-measures.js";
import { emptyBecause } from "../questions/empty-because.js";
import {
  evidenceOf,
  itemAnswer,
  rolesOf,
  type CollaborationItem,
  type StatementStub,
} from "../questions/items.js";
import { Pair, type PairSource, type SharedItem } from "../questions/pairs/pair.js";
import type { Connection, PageArguments } from "../paging.js";
import { exportAddress } from "./export-address.js";
import { defined, type NetworkRun } from "./network-run.js";
import type { NetworkQuestion } from "./question.js";
import type { Slice } from "./slices.js";

/** Context of the question, which nodes and links need to compute their fields. */
export interface NetworkSource extends PairSource {
  run: NetworkRun;
}

export class NetworkAnswer extends Answer {
  readonly nodes: NetworkNode[];
  readonly links: NetworkLink[];

  constructor(
    private readonly source: NetworkSource,
    private readonly periods: readonly Slice[],
    private readonly question: NetworkQuestion,
  ) {
    super(source.view);
    const { bodies, items, links } = source.run.measured.network;
    this.nodes = Array.from(
      { length: bodies.length + items.length },
      (_, place) => new NetworkNode(source, place),
    );
    this.links = Array.from({ length: links.length }, (_, at) => this.link(source, at));
  }

  override get emptyBecause(): string | null {
    return emptyBecause(this.view, this.nodes.length);
  }

  get mode(): string {
    return this.source.run.measured.network.mode;
  }

  get totals() {
    const { nodesFound, linksFound } = this.source.run.measured.network;
    const [nodesCut, linksCut] = [nodesFound - this.nodes.length, linksFound - this.links.length];
    return { nodes: nodesFound, links: linksFound, nodesCut, linksCut };
  }

  /** How many links have each weight, the smallest first, before the limit. */
  get linksByWeight() {
    const { byWeight } = this.source.run.measured.network;
    const sorted = [...byWeight].sort(([a], [b]) => a - b);
    return sorted.map(([sharedCount, links]) => ({ sharedCount, links }));
  }

  /** URL of the same network as a file. */
  exportUrl(format: string): string {
    return exportAddress(format, this.question, this.dataVersion);
  }

  get truncated(): boolean {
    const { nodesCut, linksCut } = this.totals;
    return nodesCut > 0 || linksCut > 0;
  }

  /** @throws UserError COMPUTE_TIMEOUT */
  get communities() {
    const { trials } = this.source.run.communityRequest;
    const { network } = this.source.run.measured;
    const twoMode = twoModeGraphOf(network);
    return this.source.run.communities().then(({ of, count, modularity, agreement }) => ({
      ...{ count, modularity, trials },
      agreement: defined(agreement),
      twoModeModularity: twoMode && barberModularity(twoMode, of),
    }));
  }

  get slices() {
    return this.periods.map(({ from, to, participations, present, links }) => ({
      key: `${from ?? ""}/${to ?? ""}`,
      ...{ from, to, participations },
      nodes: present.map((place) => this.nodes[place]!.key),
      links: links.map(({ source, target, weight }) => {
        const [a, b] = [this.nodes[source]!.key, this.nodes[target]!.key];
        return { key: linkId(a, b), source: a, target: b, sharedCount: weight };
      }),
    }));
  }

  private link(source: NetworkSource, at: number): NetworkLink {
    const { links } = source.run.measured.network;
    const ends = [this.nodes[links.source[at]!]!, this.nodes[links.target[at]!]!] as const;
    return new NetworkLink(source, ends, links.weight[at]!);
  }
}

export class NetworkNode {
  constructor(
    private readonly from: NetworkSource,
    readonly place: number,
  ) {}

  /** Position of the body in the index; null for an item. */
  get bodyAt(): number | null {
    return this.from.run.measured.network.bodies[this.place] ?? null;
  }

  /** Position of the item in the index; null for a body. */
  get itemAt(): number | null {
    const { bodies, items } = this.from.run.measured.network;
    return items[this.place - bodies.length] ?? null;
  }

  get key(): string {
    return this.item?.key ?? `BODY:${this.body!.id}`;
  }

  get body(): BodyRecord | null {
    return this.bodyAt === null ? null : this.from.view.collaboration.records.bodies[this.bodyAt]!;
  }

  get item(): CollaborationItem | null {
    return this.itemAt === null ? null : itemAnswer(this.from.view, this.itemAt);
  }

  /** Items of the body, or bodies of the item, in the whole selection. */
  get entries(): number {
    const { incidence } = this.from.view;
    return this.bodyAt === null ? bodiesOfItem(incidence, this.itemAt!) : itemsOfBody(incidence, this.bodyAt);
  }

  /** @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  get position(): Promise<{ x: number; y: number }> {
    const at = 2 * this.place;
    return this.from.run.layout().then((places) => ({ x: places[at]!, y: places[at + 1]! }));
  }

  get breadthDepthRole() {
    return this.from.run.measured.breadthDepthRole(this.place);
  }

  get community(): Promise<number> {
    return this.from.run.communities().then(({ of }) => of[this.place]!);
  }

  get communityStability(): Promise<number | null> {
    return this.from.run.communities().then(({ stability }) => defined(stability[this.place]!));
  }

  get twoModeDegree(): number | null {
    const network = twoModeGraphOf(this.from.run.measured.network);
    return network && twoModeDegree(network, this.place);
  }

  get twoModeBetweenness(): Promise<number | null> {
    return this.normalised(betweenness, twoModeBetweenness);
  }

  get twoModeCloseness(): Promise<number | null> {
    return this.normalised(closeness, twoModeCloseness);
  }

  private async normalised(
    measure: NetworkMeasure,
    normalise: (network: TwoModeGraph, node: number, value: number) => number,
  ): Promise<number | null> {
    const network = twoModeGraphOf(this.from.run.measured.network);
    return network && normalise(network, this.place, (await this.measured(measure)) ?? 0);
  }

  /** @throws UserError NETWORK_TOO_LARGE, COMPUTE_TIMEOUT */
  measured(measure: NetworkMeasure): Promise<number | null> {
    return this.from.run.value(measure, this.place);
  }
}

defineMeasures(NetworkNode.prototype, NETWORK_MEASURES);

export class NetworkLink {
  constructor(
    private readonly from: NetworkSource,
    private readonly ends: readonly [NetworkNode, NetworkNode],
    readonly sharedCount: number,
  ) {}

  get key(): string {
    return linkId(this.source, this.target);
  }

  get source(): string {
    return this.ends[0].key;
  }

  get target(): string {
    return this.ends[1].key;
  }

  /** Roles of the body in the item; empty in a projection. */
  get roles(): Role[] {
    const [{ bodyAt }, { itemAt }] = this.ends;
    return bodyAt === null || itemAt === null ? [] : rolesOf(this.from.view, bodyAt, itemAt);
  }

  /** Statements about the body in the item; empty in a projection. */
  get statements(): StatementStub[] {
    const [{ bodyAt }, { itemAt }] = this.ends;
    return bodyAt === null || itemAt === null ? [] : evidenceOf(this.from.view, [bodyAt], itemAt).statements;
  }

  /** null unless both ends are bodies. */
  shared(page: PageArguments): Connection<SharedItem> | null {
    const [a, b] = this.ends.map(({ bodyAt }) => bodyAt);
    if (a === null || a === undefined || b === null || b === undefined) return null;
    return new Pair(this.from, { a, b }, 0, commonItems(this.from.view, a, b)).shared(page);
  }
}

/** null in a projection. */
function twoModeGraphOf({ mode, graph, bodies }: Network): TwoModeGraph | null {
  return mode === "TWO_MODE" ? { graph, bodies: bodies.length } : null;
}
