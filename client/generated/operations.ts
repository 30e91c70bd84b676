/** Made by `npm run client` from schema/public.graphql and the documents named below; do not edit. */
import type { Operation } from "../operation.js";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Kind of body (机构类别). */
export type BodyKind =
  /** Ministry of the State Council (国务院部). */
  | 'STATE_COUNCIL_MINISTRY'
  /** Commission of the State Council (国务院委员会). */
  | 'STATE_COUNCIL_COMMISSION'
  /** The central bank (中央银行). */
  | 'CENTRAL_BANK'
  /** The audit office (审计署). */
  | 'AUDIT'
  /** Organ directly under the State Council (直属机构). */
  | 'DIRECTLY_AFFILIATED'
  /** National bureau under a ministry (部委管理的国家局). */
  | 'NATIONAL_BUREAU_UNDER_MINISTRY'
  /** Office of the State Council (办公机构、办事机构). */
  | 'STATE_COUNCIL_OFFICE'
  /** Institution of the State Council (直属事业单位). */
  | 'INSTITUTION_OF_STATE_COUNCIL'
  /** Organ of the Party (党的机构). */
  | 'PARTY_BODY'
  /** People's organization (人民团体). */
  | 'PEOPLES_ORGANIZATION'
  /** Local body (地方机构). */
  | 'LOCAL'
  /** Enterprise (企业). */
  | 'ENTERPRISE'
  /** Any other (其他). */
  | 'OTHER';

/** An enum for sorting in either ascending or descending order. */
export type SortDirection =
  /** Sort by field values in ascending order. */
  | 'ASC'
  /** Sort by field values in descending order. */
  | 'DESC';

/** State of review of a statement (审核状态). */
export type StatementStatus =
  /** Proposed, not yet reviewed (待审). */
  | 'PROPOSED'
  /** Accepted (已采纳). */
  | 'ACCEPTED'
  /** Rejected (已驳回). */
  | 'REJECTED';

/** What bodies are counted to share (计数单位). */
export type Unit =
  /** Business chains (业务链), perhaps reached through different projects. */
  | 'BUSINESS_CHAIN'
  /** Projects (信息化工程). */
  | 'PROJECT'
  /** Documents that bodies issue together (联合发文); the first issuer leads. */
  | 'DOCUMENT';

/** Role of a body in a project (角色). */
export type Role =
  /** It leads (牵头). */
  | 'LEAD'
  /** It takes part (参建、配合). */
  | 'PARTICIPANT';

/** Which participations count and which pairs are shown (筛选). Conditions are ANDed, values in a list ORed; null: no condition; []: nothing. Bodies, projects and chains are given by id or exact name; bodies follow the filter's identity. */
export type ParticipationFilter = {
  /** Default: bodies as named. */
  readonly identity?: IdentityInput | null | undefined;
  /** Both bodies of a pair are among these. */
  readonly bodyIds?: ReadonlyArray<string> | null | undefined;
  /** At least one body of a pair is among these. */
  readonly involving?: ReadonlyArray<string> | null | undefined;
  /** Both bodies of a pair are of these kinds. */
  readonly bodyKinds?: ReadonlyArray<BodyKind> | null | undefined;
  /** Participations in these projects. */
  readonly projectIds?: ReadonlyArray<string> | null | undefined;
  /** Participations in projects that serve these chains. */
  readonly chainIds?: ReadonlyArray<string> | null | undefined;
  /** Statements read from these documents. */
  readonly documentIds?: ReadonlyArray<string> | null | undefined;
  /** Statements of these data sets. */
  readonly datasetIds?: ReadonlyArray<string> | null | undefined;
  /** Participations in these roles, on both sides of a pair. For one side alone use Body.partners with myRoles and partnerRoles. */
  readonly roles?: ReadonlyArray<Role> | null | undefined;
  /** Statements dated within this period. */
  readonly period?: PeriodInput | null | undefined;
  /** Statements of at least this confidence, 0 to 1; default 0. */
  readonly minConfidence?: number | null | undefined;
  /** Statements in these states of review; default ACCEPTED. */
  readonly statuses?: ReadonlyArray<StatementStatus> | null | undefined;
  /** Leave out pairs of which one is part of the other on the identity's date: that of AS_OF, otherwise every document's in question. */
  readonly excludeParentChild?: boolean | null | undefined;
  /** Leave out pairs that are one office (合署办公) on the same date. */
  readonly excludeJointOffices?: boolean | null | undefined;
  /** Number or content hash of the data version; default: the current one. */
  readonly dataVersion?: string | null | undefined;
};

/** Which body a named body stands for (身份口径). */
export type IdentityInput = {
  /** How far successions are followed. */
  readonly mode?: IdentityMode;
  /** A year, month or day; goes with AS_OF only. */
  readonly date?: string | null | undefined;
};

/** Which body a named body stands for (身份口径). */
export type IdentityMode =
  /** The body that the text names, even if it no longer existed. */
  | 'AS_NAMED'
  /** Main-line successions are followed up to the document's date. */
  | 'AT_DOCUMENT_DATE'
  /** Main-line successions are followed up to the date given. */
  | 'AS_OF';

/** A span of time; both ends are included, and a year is its first or last day. */
export type PeriodInput = {
  /** A year, month or day; missing: from the beginning. */
  readonly from?: string | null | undefined;
  /** A year, month or day; missing: to the end. */
  readonly to?: string | null | undefined;
  /** Which date is compared. */
  readonly basis?: PeriodBasis;
};

/** Which date a period is compared with. */
export type PeriodBasis =
  /** The date of the document. */
  | 'DOCUMENT'
  /** The time of the participation, where the text states it. */
  | 'PARTICIPATION';

/** Order of a ranking of pairs. */
export type PairOrderInput = {
  /** By what. */
  readonly field?: PairOrderField;
  /** Default: best first, which is ASC for P_VALUE and Q_VALUE and DESC for all others. */
  readonly direction?: SortDirection | null | undefined;
};

/** By what pairs are ranked. */
export type PairOrderField =
  /** Items (business chains or projects) in which both bodies take part. (共享数) */
  | 'SHARED_COUNT'
  /** Items shared divided by items of either body. (雅卡尔系数) */
  | 'JACCARD'
  /** Sum over the items shared of 1 / (bodies of the item − 1). (纽曼权重) */
  | 'NEWMAN_WEIGHT'
  /** Probability of sharing at least so many items by chance, given how many each body has (hypergeometric upper tail). (p值) */
  | 'P_VALUE'
  /** The p-value adjusted for having looked at all pairs of bodies (Benjamini–Hochberg). (q值) */
  | 'Q_VALUE'
  /** Items that both lead. */
  | 'LEAD_LEAD'
  /** Items that the first leads and the second takes part in. */
  | 'LEAD_PARTICIPANT'
  /** Items that the first takes part in and the second leads. */
  | 'PARTICIPANT_LEAD'
  /** Items that both take part in. */
  | 'PARTICIPANT_PARTICIPANT';

/** What the nodes of a network are (网络模式). */
export type NetworkMode =
  /** Bodies and items; a body is linked with each item in which it takes part (二模网络). */
  | 'TWO_MODE'
  /** Bodies; two are linked when they share items (机构单模投影). */
  | 'BODIES'
  /** Items; two are linked when they share bodies (业务单模投影). */
  | 'ITEMS';

/** Format of a file (导出格式); docs/formats.md says what each keeps. */
export type ExportFormat =
  /** GraphML. Read by networkx, igraph, Gephi, graphology, Cytoscape. */
  | 'GRAPHML'
  /** GEXF 1.3. Read by Gephi, Gephi Lite, networkx, graphology. */
  | 'GEXF'
  /** GEXF 1.3, by the letter of its schema. Read by validators; Gephi, graphology. */
  | 'GEXF_STRICT'
  /** CSV, nodes. Read by Gephi, R, pandas, spreadsheets. */
  | 'NODES_CSV'
  /** CSV, edges. Read by Gephi, R, pandas, spreadsheets. */
  | 'EDGES_CSV'
  /** node-link JSON, networkx. Read by networkx: node_link_graph(data, edges="edges"). */
  | 'NODE_LINK'
  /** node-link JSON, D3. Read by D3: forceLink(links).id(node => node.id). */
  | 'D3'
  /** Cytoscape.js JSON. Read by Cytoscape.js, Cytoscape, networkx: cytoscape_graph(data). */
  | 'CYTOSCAPE'
  /** graphology JSON. Read by graphology: Graph.from(data), sigma. */
  | 'GRAPHOLOGY'
  /** JSON-LD (W3C ORG, PROV). Read by rdflib, Apache Jena, triple stores. */
  | 'JSON_LD'
  /** Parquet, nodes. Read by pandas, R (arrow), DuckDB, Spark. */
  | 'NODES_PARQUET'
  /** Parquet, edges. Read by pandas, R (arrow), DuckDB, Spark. */
  | 'EDGES_PARQUET';

export type NetworkQueryVariables = Exact<{
  mode?: NetworkMode;
  unit?: Unit;
  filter?: ParticipationFilter;
  minShared?: number;
  format?: ExportFormat;
}>;


export type NetworkQuery = { readonly network: { readonly exportUrl: string, readonly nodes: ReadonlyArray<{ readonly key: string, readonly entries: number, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly item: { readonly nameZh: string, readonly nameEn: string | null } | null }>, readonly links: ReadonlyArray<{ readonly key: string, readonly source: string, readonly target: string, readonly sharedCount: number, readonly roles: ReadonlyArray<Role> }>, readonly totals: { readonly nodes: number, readonly links: number, readonly nodesCut: number, readonly linksCut: number }, readonly dataVersion: { readonly number: number, readonly contentHash: string } } };

export type PairsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  unit?: Unit;
  filter?: ParticipationFilter;
  orderBy?: PairOrderInput | null | undefined;
  minShared?: number;
}>;


export type PairsQuery = { readonly coParticipation: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly rank: number, readonly sharedCount: number, readonly jaccard: number, readonly newmanWeight: number, readonly a: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }, readonly b: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly dataVersion: { readonly number: number, readonly contentHash: string } } };

/** client/queries/network.graphql */
export const network: Operation<NetworkQuery, NetworkQueryVariables> = { name: "Network", text: `query Network($mode: NetworkMode! = BODIES, $unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $minShared: Int! = 1, $format: ExportFormat! = GRAPHOLOGY) {
  network(mode: $mode, unit: $unit, filter: $filter, minShared: $minShared) {
    nodes {
      key
      body {
        id
        nameZh
        nameEn
        shortZh
      }
      item {
        nameZh
        nameEn
      }
      entries
    }
    links {
      key
      source
      target
      sharedCount
      roles
    }
    totals {
      nodes
      links
      nodesCut
      linksCut
    }
    exportUrl(format: $format)
    dataVersion {
      number
      contentHash
    }
  }
}` };

/** client/queries/pairs.graphql */
export const pairs: Operation<PairsQuery, PairsQueryVariables> = { name: "Pairs", text: `query Pairs($first: Int = 100, $after: String, $unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $orderBy: PairOrderInput, $minShared: Int! = 1) {
  coParticipation(
    first: $first
    after: $after
    unit: $unit
    filter: $filter
    orderBy: $orderBy
    minShared: $minShared
  ) {
    totalCount
    nodes {
      key
      rank
      sharedCount
      jaccard
      newmanWeight
      a {
        id
        nameZh
        nameEn
        shortZh
      }
      b {
        id
        nameZh
        nameEn
        shortZh
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    dataVersion {
      number
      contentHash
    }
  }
}` };
