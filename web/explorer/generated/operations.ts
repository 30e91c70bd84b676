/** Made by `npm run client` from schema/public.graphql and the documents named below; do not edit. */
import type { Operation } from "../../../client/operation.js";

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

/** What a statement claims: the relationship from its subject to its object. */
export type Predicate =
  /** Body leads project (牵头). */
  | 'LEADS'
  /** Body takes part in project (参建). */
  | 'PARTICIPATES_IN'
  /** Body builds project alone (本部门建设). */
  | 'UNDERTAKES'
  /** Project serves business chain (围绕业务链). */
  | 'SERVES'
  /** Project aims at goal (建设目标). */
  | 'AIMS_AT'
  /** Project exemplifies transformation (转型实践). */
  | 'EXEMPLIFIES'
  /** Project is foreseen in plan (列入规划). */
  | 'PLANNED_IN'
  /** Plan guides transformation (规划指导). */
  | 'GUIDES'
  /** Body issued document (发文). */
  | 'ISSUED';

/** An enum for sorting in either ascending or descending order. */
export type SortDirection =
  /** Sort by field values in ascending order. */
  | 'ASC'
  /** Sort by field values in descending order. */
  | 'DESC';

/** How a statement was made: read by a person, extracted by a program, or imported. */
export type StatementMethod =
  /** Read by a person (人工). */
  | 'CURATED'
  /** Extracted by a program (抽取). */
  | 'EXTRACTED'
  /** Imported from elsewhere (导入). */
  | 'IMPORTED';

/** State of review of a statement (审核状态). */
export type StatementStatus =
  /** Proposed, not yet reviewed (待审). */
  | 'PROPOSED'
  /** Accepted (已采纳). */
  | 'ACCEPTED'
  /** Rejected (已驳回). */
  | 'REJECTED';

/** Kind of succession (沿革类别). */
export type SuccessionKind =
  /** Renamed, or formed anew with one obvious heir (更名、组建). */
  | 'RENAMED'
  /** Merged into the successor (并入). */
  | 'MERGED_INTO'
  /** Split, the successor taking a part (拆分). */
  | 'SPLIT_INTO'
  /** Functions went to the successor (职能划转). */
  | 'FUNCTIONS_TRANSFERRED';

/** Why a body that had ended was not followed further. */
export type StopReason =
  /** It was split or its functions went to several bodies; none carries it on. */
  | 'NO_MAIN_LINE'
  /** No succession from it is known. */
  | 'NO_SUCCESSOR'
  /** A date is too coarse to tell which came first. */
  | 'AMBIGUOUS_DATE';

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

/** By what bodies are ranked. */
export type BodyOrder =
  /** Items of the unit in which it takes part. */
  | 'ITEMS'
  /** Items of the unit in which it leads. */
  | 'LEADS'
  /** Participations: projects times roles. */
  | 'PARTICIPATIONS'
  /** Bodies with which it shares at least one item (degree). */
  | 'PARTNERS'
  /** Sum of the items shared over all partners. */
  | 'STRENGTH'
  /** In the network of all bodies of the selection. Share of the shortest ways between two others that lead through the node, added up over all pairs and divided by (n − 1)(n − 2) / 2. Every link is one step, whatever its weight. (中介中心性) */
  | 'BETWEENNESS'
  /** In the network of all bodies of the selection. Nodes reached divided by the sum of the distances to them, times the share of the other nodes that is reached, so that a small component does not look central. Every link is one step. (接近中心性) */
  | 'CLOSENESS'
  /** In the network of all bodies of the selection. As central as its neighbours are, by the weights of the links: the leading eigenvector of the weight matrix, of length 1. In a network of several components only the heaviest stands out. (特征向量中心性) */
  | 'EIGENVECTOR'
  /** In the network of all bodies of the selection. The largest k such that the node belongs to a part of the network in which every node has k links within it. (核数) */
  | 'CORE_NUMBER'
  /** In the network of all bodies of the selection. Neighbours less what is redundant among them: the sum over the neighbours j of 1 − Σ p(q) m(j, q), where p is the share of a link in the node's strength, and m that of a link in the heaviest of its neighbour j. (有效规模) */
  | 'EFFECTIVE_SIZE'
  /** In the network of all bodies of the selection. How much the node's links lead back to the same others: the sum over its neighbours j of (p(j) + Σ p(q) p(q, j))², where p is the share of a link in the strength of the node it starts from. Low where a node bridges holes. (约束) */
  | 'CONSTRAINT';

/** What became of a place of an answer (变化). */
export type CitationChange =
  /** It is there now (新增). */
  | 'ADDED'
  /** It is there no more (删除). */
  | 'REMOVED'
  /** It has another value or order (变更). */
  | 'CHANGED';

/** What the nodes of a network are (网络模式). */
export type NetworkMode =
  /** Bodies and items; a body is linked with each item in which it takes part (二模网络). */
  | 'TWO_MODE'
  /** Bodies; two are linked when they share items (机构单模投影). */
  | 'BODIES'
  /** Items; two are linked when they share bodies (业务单模投影). */
  | 'ITEMS';

/** Where a network begins (种子节点); all that are given together. A network of bodies begins at the bodies of an item, one of items at the items of a body. */
export type NetworkSeeds = {
  /** Bodies, by id or exact name. */
  readonly bodies?: ReadonlyArray<string> | null | undefined;
  /** Items of the unit, by id or exact name. */
  readonly items?: ReadonlyArray<string> | null | undefined;
  /** The first so many bodies of a ranking. */
  readonly top?: number | null | undefined;
  /** The ranking for top. */
  readonly by?: BodyOrder;
};

/** What can be searched for (检索类型). */
export type SearchType =
  /** Bodies, by every name they have or had (机构). */
  | 'BODY'
  /** Projects, by name (信息化工程). */
  | 'PROJECT'
  /** Business chains, by name (业务链). */
  | 'BUSINESS_CHAIN'
  /** Documents, by title or number (文件). */
  | 'DOCUMENT';

/** How a text meets a name or title on record, the best first (匹配方式). Writing does not matter: traditional characters, width, case, white space and punctuation are folded. */
export type SearchMatch =
  /** The two are the same (一致). Worth 0.9. */
  | 'EXACT'
  /** The name begins with the text (开头一致). Worth 0.8. */
  | 'BEGINS'
  /** The name's pinyin begins with the letters (全拼), as renshebu for 人社部; titles are not found so. Worth 0.7. */
  | 'PINYIN'
  /** The text stands within the name (包含). Worth 0.6. */
  | 'CONTAINS'
  /** The initials of the name's pinyin begin with the letters (拼音首字母), as fgw for 发改委. Worth 0.5. */
  | 'INITIALS'
  /** Every word of the text stands in the name, in any order (包含各词). Worth 0.4. */
  | 'WORDS'
  /** Three or more Chinese characters stand in the name in their order, within a stretch four times as long (依序包含), as abbreviations do: 工信部 in 工业和信息化部. Worth 0.2. */
  | 'IN_ORDER';

export type AcronymsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type AcronymsQuery = { readonly namesConnection: { readonly edges: ReadonlyArray<{ readonly node: { readonly text: string, readonly bodies: ReadonlyArray<{ readonly id: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type BodyEvidenceQueryVariables = Exact<{
  id: string;
  unit: Unit;
  filter: ParticipationFilter;
}>;


export type BodyEvidenceQuery = { readonly body: { readonly kind: BodyKind, readonly establishedOn: string | null, readonly abolishedOn: string | null, readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null, readonly profile: { readonly items: number, readonly leads: number, readonly partners: number, readonly strength: number }, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly role: Role, readonly listIsOpen: boolean, readonly project: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null }, readonly items: ReadonlyArray<{ readonly nameZh: string, readonly nameEn: string | null }>, readonly leads: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }>, readonly statements: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly namedForm: string, readonly quote: string | null, readonly quoteStart: number | null, readonly start: number | null, readonly end: number | null, readonly section: string | null, readonly paragraph: number | null, readonly status: StatementStatus, readonly method: StatementMethod, readonly confidence: number, readonly reviewedAt: string | null, readonly listIsOpen: boolean, readonly document: { readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null } | null }> }> }, readonly lineage: { readonly bodies: ReadonlyArray<{ readonly establishedOn: string | null, readonly abolishedOn: string | null, readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }>, readonly successions: ReadonlyArray<{ readonly key: string, readonly on: string, readonly kind: SuccessionKind, readonly event: string, readonly mainLine: boolean, readonly predecessor: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly successor: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null }> } } | null };

export type BodyNamesFragment = { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null };

export type StatementWordsFragment = { readonly id: string, readonly predicate: Predicate, readonly namedForm: string, readonly quote: string | null, readonly quoteStart: number | null, readonly start: number | null, readonly end: number | null, readonly section: string | null, readonly paragraph: number | null, readonly status: StatementStatus, readonly method: StatementMethod, readonly confidence: number, readonly reviewedAt: string | null, readonly listIsOpen: boolean, readonly document: { readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null } | null };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null }>, readonly datasets: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null }> };

export type CiteViewMutationVariables = Exact<{
  query: string;
  variables: Record<string, unknown>;
  title: string;
}>;


export type CiteViewMutation = { readonly cite: { readonly id: string, readonly gb: string, readonly bibtex: string, readonly dataVersion: { readonly number: number } } };

export type CitedQueryVariables = Exact<{
  id: string;
}>;


export type CitedQuery = { readonly verifyCitation: { readonly citation: { readonly id: string, readonly title: string, readonly citedAt: string, readonly dataVersion: { readonly number: number } }, readonly asCited: { readonly identical: boolean, readonly reason: string | null }, readonly now: { readonly identical: boolean, readonly totalDifferences: number | null, readonly reason: string | null, readonly dataVersion: { readonly number: number } | null, readonly differences: ReadonlyArray<{ readonly path: string, readonly change: CitationChange, readonly before: unknown, readonly after: unknown }> | null } } };

export type CountedQueryVariables = Exact<{
  mode: NetworkMode;
  unit: Unit;
  filter: ParticipationFilter;
  seeds?: NetworkSeeds | null | undefined;
  hops: number;
  minShared: number;
  maxNodes: number;
  maxLinks: number;
}>;


export type CountedQuery = { readonly network: { readonly totals: { readonly nodes: number, readonly links: number } } };

export type DrawnQueryVariables = Exact<{
  mode: NetworkMode;
  unit: Unit;
  filter: ParticipationFilter;
  seeds?: NetworkSeeds | null | undefined;
  hops: number;
  minShared: number;
  maxNodes: number;
  maxLinks: number;
}>;


export type DrawnQuery = { readonly network: { readonly truncated: boolean, readonly bodiesInvolved: number, readonly participationsWithoutItem: number, readonly exportUrl: string, readonly nodes: ReadonlyArray<{ readonly key: string, readonly entries: number, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly item: { readonly nameZh: string, readonly nameEn: string | null } | null }>, readonly links: ReadonlyArray<{ readonly key: string, readonly source: string, readonly target: string, readonly sharedCount: number, readonly roles: ReadonlyArray<Role> }>, readonly totals: { readonly nodes: number, readonly links: number, readonly nodesCut: number, readonly linksCut: number }, readonly identityReport: { readonly merged: ReadonlyArray<{ readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }, readonly named: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }> }>, readonly stopped: ReadonlyArray<{ readonly reason: StopReason, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } }> } } };

export type DrawnNodeFragment = { readonly key: string, readonly entries: number, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly item: { readonly nameZh: string, readonly nameEn: string | null } | null };

export type ItemEvidenceQueryVariables = Exact<{
  items: ReadonlyArray<string>;
  unit: Unit;
  filter: ParticipationFilter;
}>;


export type ItemEvidenceQuery = { readonly network: { readonly nodes: ReadonlyArray<{ readonly key: string, readonly entries: number, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly item: { readonly nameZh: string, readonly nameEn: string | null } | null }>, readonly links: ReadonlyArray<{ readonly key: string, readonly source: string, readonly target: string, readonly roles: ReadonlyArray<Role>, readonly statements: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly namedForm: string, readonly quote: string | null, readonly quoteStart: number | null, readonly start: number | null, readonly end: number | null, readonly section: string | null, readonly paragraph: number | null, readonly status: StatementStatus, readonly method: StatementMethod, readonly confidence: number, readonly reviewedAt: string | null, readonly listIsOpen: boolean, readonly document: { readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null } | null }> }> } };

export type NewestQueryVariables = Exact<{ [key: string]: never; }>;


export type NewestQuery = { readonly meta: { readonly dataVersion: { readonly number: number } } };

export type PairEvidenceQueryVariables = Exact<{
  bodies: ReadonlyArray<string>;
  unit: Unit;
  filter: ParticipationFilter;
}>;


export type PairEvidenceQuery = { readonly commonGround: { readonly sharedCount: number, readonly bodies: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }>, readonly items: ReadonlyArray<{ readonly key: string, readonly listIsOpen: boolean, readonly item: { readonly nameZh: string, readonly nameEn: string | null }, readonly leads: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }>, readonly roles: ReadonlyArray<{ readonly key: string, readonly roles: ReadonlyArray<Role>, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } }>, readonly statements: ReadonlyArray<{ readonly id: string, readonly predicate: Predicate, readonly namedForm: string, readonly quote: string | null, readonly quoteStart: number | null, readonly start: number | null, readonly end: number | null, readonly section: string | null, readonly paragraph: number | null, readonly status: StatementStatus, readonly method: StatementMethod, readonly confidence: number, readonly reviewedAt: string | null, readonly listIsOpen: boolean, readonly document: { readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null } | null }> }> } };

export type RankedPairsQueryVariables = Exact<{
  after?: string | null | undefined;
  unit: Unit;
  filter: ParticipationFilter;
  orderBy: PairOrderInput;
  minShared: number;
}>;


export type RankedPairsQuery = { readonly coParticipation: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly rank: number, readonly sharedCount: number, readonly jaccard: number, readonly newmanWeight: number, readonly pValue: number, readonly qValue: number, readonly listIsOpen: boolean, readonly rolePairs: { readonly leadLead: number, readonly leadParticipant: number, readonly participantLead: number, readonly participantParticipant: number }, readonly a: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }, readonly b: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type SearchQueryVariables = Exact<{
  text: string;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly key: string, readonly type: SearchType, readonly how: SearchMatch, readonly matched: string, readonly body: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null } | null, readonly project: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null } | null, readonly businessChain: { readonly id: string, readonly nameZh: string, readonly nameEn: string | null } | null, readonly document: { readonly id: string, readonly title: string } | null, readonly ledTo: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }> }> } };

export type StartQueryVariables = Exact<{ [key: string]: never; }>;


export type StartQuery = { readonly meta: { readonly dataVersion: { readonly number: number, readonly at: string }, readonly counts: { readonly bodies: number, readonly documents: number, readonly participationStatements: number }, readonly coverage: { readonly documentsFrom: string | null, readonly documentsTo: string | null } } };

export type WholeQueryVariables = Exact<{
  unit: Unit;
  identity: IdentityInput;
  dataVersion: string;
  maxNodes: number;
  maxLinks: number;
}>;


export type WholeQuery = { readonly places: { readonly truncated: boolean, readonly exportUrl: string }, readonly bodies: { readonly exportUrl: string }, readonly all: { readonly bodiesInvolved: number, readonly itemsInvolved: number, readonly participations: number } };

export type YearsQueryVariables = Exact<{
  unit: Unit;
  filter: ParticipationFilter;
}>;


export type YearsQuery = { readonly timeline: { readonly years: ReadonlyArray<{ readonly key: string, readonly year: number, readonly documents: number, readonly participations: number, readonly pairsFormed: number, readonly bodies: ReadonlyArray<{ readonly id: string }>, readonly entered: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }>, readonly left: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly nameEn: string | null, readonly shortZh: string | null }> }> } };

/** web/explorer/queries/acronyms.graphql */
export const acronyms: Operation<AcronymsQuery, AcronymsQueryVariables> = { name: "Acronyms", text: `query Acronyms($after: String) {
  namesConnection(
    first: 200
    after: $after
    where: {language: {eq: "en"}, kind: {eq: SHORT}}
    sort: [{id: ASC}]
  ) {
    edges {
      node {
        text
        bodies(limit: 5) {
          id
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}` };

/** web/explorer/queries/body.graphql */
export const body: Operation<BodyEvidenceQuery, BodyEvidenceQueryVariables> = { name: "BodyEvidence", text: `query BodyEvidence($id: ID!, $unit: Unit!, $filter: ParticipationFilter!) {
  body(id: $id) {
    ...BodyNames
    kind
    establishedOn
    abolishedOn
    profile(unit: $unit, filter: $filter) {
      items
      leads
      partners
      strength
    }
    participations(first: 50, unit: $unit, filter: $filter) {
      totalCount
      nodes {
        key
        role
        listIsOpen
        project {
          id
          nameZh
          nameEn
        }
        items {
          nameZh
          nameEn
        }
        leads {
          ...BodyNames
        }
        statements {
          ...StatementWords
        }
      }
    }
    lineage {
      bodies {
        ...BodyNames
        establishedOn
        abolishedOn
      }
      successions {
        key
        on
        kind
        event
        mainLine
        predecessor {
          ...BodyNames
        }
        successor {
          ...BodyNames
        }
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}

fragment StatementWords on Statement {
  id
  predicate
  namedForm
  quote
  quoteStart
  start
  end
  section
  paragraph
  status
  method
  confidence
  reviewedAt
  listIsOpen
  document {
    id
    title
    publishedOn
    url
  }
}` };

/** web/explorer/queries/choices.graphql */
export const choices: Operation<ChoicesQuery, ChoicesQueryVariables> = { name: "Choices", text: `query Choices {
  documents(limit: 200, sort: [{publishedOn: DESC}, {id: ASC}]) {
    id
    title
    publishedOn
  }
  datasets(limit: 100, sort: [{id: ASC}]) {
    id
    nameZh
    nameEn
  }
}` };

/** web/explorer/queries/cite.graphql */
export const cite: Operation<CiteViewMutation, CiteViewMutationVariables> = { name: "CiteView", text: `mutation CiteView($query: String!, $variables: JSONObject!, $title: String!) {
  cite(query: $query, variables: $variables, title: $title) {
    id
    dataVersion {
      number
    }
    gb: text(style: GB_T_7714)
    bibtex: text(style: BIBTEX)
  }
}` };

/** web/explorer/queries/cited.graphql */
export const cited: Operation<CitedQuery, CitedQueryVariables> = { name: "Cited", text: `query Cited($id: ID!) {
  verifyCitation(id: $id) {
    citation {
      id
      title
      citedAt
      dataVersion {
        number
      }
    }
    asCited {
      identical
      reason
    }
    now {
      identical
      totalDifferences
      reason
      dataVersion {
        number
      }
      differences(first: 20) {
        path
        change
        before
        after
      }
    }
  }
}` };

/** web/explorer/queries/counted.graphql */
export const counted: Operation<CountedQuery, CountedQueryVariables> = { name: "Counted", text: `query Counted($mode: NetworkMode!, $unit: Unit!, $filter: ParticipationFilter!, $seeds: NetworkSeeds, $hops: Int!, $minShared: Int!, $maxNodes: Int!, $maxLinks: Int!) {
  network(
    mode: $mode
    unit: $unit
    filter: $filter
    seeds: $seeds
    hops: $hops
    minShared: $minShared
    maxNodes: $maxNodes
    maxLinks: $maxLinks
  ) {
    totals {
      nodes
      links
    }
  }
}` };

/** web/explorer/queries/drawn.graphql */
export const drawn: Operation<DrawnQuery, DrawnQueryVariables> = { name: "Drawn", text: `query Drawn($mode: NetworkMode!, $unit: Unit!, $filter: ParticipationFilter!, $seeds: NetworkSeeds, $hops: Int!, $minShared: Int!, $maxNodes: Int!, $maxLinks: Int!) {
  network(
    mode: $mode
    unit: $unit
    filter: $filter
    seeds: $seeds
    hops: $hops
    minShared: $minShared
    maxNodes: $maxNodes
    maxLinks: $maxLinks
  ) {
    nodes {
      ...DrawnNode
    }
    links {
      key
      source
      target
      sharedCount
      roles
    }
    truncated
    totals {
      nodes
      links
      nodesCut
      linksCut
    }
    bodiesInvolved
    participationsWithoutItem
    exportUrl(format: GEXF)
    identityReport {
      merged {
        body {
          ...BodyNames
        }
        named {
          ...BodyNames
        }
      }
      stopped {
        body {
          ...BodyNames
        }
        reason
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}

fragment DrawnNode on NetworkNode {
  key
  entries
  body {
    ...BodyNames
  }
  item {
    nameZh
    nameEn
  }
}` };

/** web/explorer/queries/item.graphql */
export const item: Operation<ItemEvidenceQuery, ItemEvidenceQueryVariables> = { name: "ItemEvidence", text: `query ItemEvidence($items: [ID!]!, $unit: Unit!, $filter: ParticipationFilter!) {
  network(
    mode: TWO_MODE
    unit: $unit
    filter: $filter
    seeds: {items: $items}
    hops: 1
  ) {
    nodes {
      ...DrawnNode
    }
    links {
      key
      source
      target
      roles
      statements {
        ...StatementWords
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}

fragment DrawnNode on NetworkNode {
  key
  entries
  body {
    ...BodyNames
  }
  item {
    nameZh
    nameEn
  }
}

fragment StatementWords on Statement {
  id
  predicate
  namedForm
  quote
  quoteStart
  start
  end
  section
  paragraph
  status
  method
  confidence
  reviewedAt
  listIsOpen
  document {
    id
    title
    publishedOn
    url
  }
}` };

/** web/explorer/queries/newest.graphql */
export const newest: Operation<NewestQuery, NewestQueryVariables> = { name: "Newest", text: `query Newest {
  meta {
    dataVersion {
      number
    }
  }
}` };

/** web/explorer/queries/pair.graphql */
export const pair: Operation<PairEvidenceQuery, PairEvidenceQueryVariables> = { name: "PairEvidence", text: `query PairEvidence($bodies: [ID!]!, $unit: Unit!, $filter: ParticipationFilter!) {
  commonGround(bodies: $bodies, unit: $unit, filter: $filter) {
    sharedCount
    bodies {
      ...BodyNames
    }
    items {
      key
      listIsOpen
      item {
        nameZh
        nameEn
      }
      leads {
        ...BodyNames
      }
      roles {
        key
        roles
        body {
          ...BodyNames
        }
      }
      statements {
        ...StatementWords
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}

fragment StatementWords on Statement {
  id
  predicate
  namedForm
  quote
  quoteStart
  start
  end
  section
  paragraph
  status
  method
  confidence
  reviewedAt
  listIsOpen
  document {
    id
    title
    publishedOn
    url
  }
}` };

/** web/explorer/queries/pairs.graphql */
export const pairs: Operation<RankedPairsQuery, RankedPairsQueryVariables> = { name: "RankedPairs", text: `query RankedPairs($after: String, $unit: Unit!, $filter: ParticipationFilter!, $orderBy: PairOrderInput!, $minShared: Int!) {
  coParticipation(
    first: 50
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
      pValue
      qValue
      listIsOpen
      rolePairs {
        leadLead
        leadParticipant
        participantLead
        participantParticipant
      }
      a {
        ...BodyNames
      }
      b {
        ...BodyNames
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}` };

/** web/explorer/queries/search.graphql */
export const search: Operation<SearchQuery, SearchQueryVariables> = { name: "Search", text: `query Search($text: String!) {
  search(text: $text, first: 8) {
    totalCount
    nodes {
      key
      type
      how
      matched
      body {
        ...BodyNames
      }
      project {
        id
        nameZh
        nameEn
      }
      businessChain {
        id
        nameZh
        nameEn
      }
      document {
        id
        title
      }
      ledTo {
        ...BodyNames
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}` };

/** web/explorer/queries/start.graphql */
export const start: Operation<StartQuery, StartQueryVariables> = { name: "Start", text: `query Start {
  meta {
    dataVersion {
      number
      at
    }
    counts {
      bodies
      documents
      participationStatements
    }
    coverage {
      documentsFrom
      documentsTo
    }
  }
}` };

/** web/explorer/queries/whole.graphql */
export const whole: Operation<WholeQuery, WholeQueryVariables> = { name: "Whole", text: `query Whole($unit: Unit!, $identity: IdentityInput!, $dataVersion: ID!, $maxNodes: Int!, $maxLinks: Int!) {
  places: network(
    mode: TWO_MODE
    unit: $unit
    filter: {dataVersion: $dataVersion}
    maxNodes: $maxNodes
    maxLinks: $maxLinks
  ) {
    truncated
    exportUrl(format: GRAPHOLOGY)
  }
  bodies: network(
    mode: BODIES
    unit: $unit
    filter: {dataVersion: $dataVersion}
    maxNodes: $maxNodes
    maxLinks: $maxLinks
  ) {
    exportUrl(format: GRAPHOLOGY)
  }
  all: network(
    mode: TWO_MODE
    unit: $unit
    filter: {identity: $identity, dataVersion: $dataVersion}
  ) {
    bodiesInvolved
    itemsInvolved
    participations
  }
}` };

/** web/explorer/queries/years.graphql */
export const years: Operation<YearsQuery, YearsQueryVariables> = { name: "Years", text: `query Years($unit: Unit!, $filter: ParticipationFilter!) {
  timeline(unit: $unit, filter: $filter) {
    years {
      key
      year
      documents
      participations
      pairsFormed
      bodies {
        id
      }
      entered {
        ...BodyNames
      }
      left {
        ...BodyNames
      }
    }
  }
}

fragment BodyNames on Body {
  id
  nameZh
  nameEn
  shortZh
}` };
