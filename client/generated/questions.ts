/** Made by `npm run client` from schema/public.graphql and the documents named below; do not edit. */
import { asking } from "../asking.js";

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
  /** In the network of all bodies of the selection. Share of the shortest paths between two other nodes that pass through the node, summed over all pairs and divided by (n − 1)(n − 2) / 2. Every link is one step, whatever its weight. (中介中心性) */
  | 'BETWEENNESS'
  /** In the network of all bodies of the selection. Nodes reached divided by the sum of the distances to them, times the share of the other nodes that is reached, so that a small component does not look central. Every link is one step. (接近中心性) */
  | 'CLOSENESS'
  /** In the network of all bodies of the selection. Central nodes are linked to central nodes: the leading eigenvector of the weight matrix, scaled to length 1. In a network of several components only the heaviest stands out. (特征向量中心性) */
  | 'EIGENVECTOR'
  /** In the network of all bodies of the selection. The largest k such that the node belongs to a part of the network in which every node has k links within it. (核数) */
  | 'CORE_NUMBER'
  /** In the network of all bodies of the selection. Number of neighbours minus their redundancy: the sum over the neighbours j of 1 − Σ p(q) m(j, q), where p is the weight of a link divided by the node's strength, and m divided by the heaviest link of its neighbour j. (有效规模) */
  | 'EFFECTIVE_SIZE'
  /** In the network of all bodies of the selection. How much the node's links lead back to the same others: the sum over its neighbours j of (p(j) + Σ p(q) p(q, j))², where p is the share of a link in the strength of the node it starts from. Low where a node bridges holes. (约束) */
  | 'CONSTRAINT';

/** How a name meets one on record (匹配方式). */
export type MatchKind =
  /** Written as on record (一致). */
  | 'EXACT'
  /** The same name in another writing (异写): traditional characters, width, case, white space, brackets, dots, quotes or dashes. */
  | 'VARIANT'
  /** Spelled in full pinyin (全拼), as renshebu for 人社部. */
  | 'PINYIN'
  /** Spelled by the initials of its pinyin (拼音首字母), as rsb for 人社部. */
  | 'INITIALS'
  /** One is a part of the other (部分一致); a suggestion, never a match. */
  | 'PARTIAL';

/** What became of a pair (变化). */
export type PairChange =
  /** It shares something on the later side only (新增). */
  | 'GAINED'
  /** It shares something on the earlier side only (消失). */
  | 'LOST'
  /** It shares more or fewer items (变化). */
  | 'CHANGED';

/** Part that a body plays by breadth and depth of its collaboration (广度—深度角色). */
export type BreadthDepthRole =
  /** Breadth and depth both above the mean (主导型). */
  | 'LEADING'
  /** One of them above the mean (关键型). */
  | 'KEY'
  /** Neither above the mean (辅助型). */
  | 'AUXILIARY';

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

/** Kind of record, named as the files of the interchange form are (记录类别). */
export type RecordKind =
  /** Data sets (数据集). */
  | 'datasets'
  /** Bodies (机构). */
  | 'bodies'
  /** Names of bodies (名称). */
  | 'names'
  /** Which body is part of which, or one office with it (隶属). */
  | 'affiliations'
  /** What became of bodies (沿革). */
  | 'successions'
  /** Duplicates merged into other bodies (合并). */
  | 'merges'
  /** Projects (信息化工程). */
  | 'projects'
  /** Business chains (业务链). */
  | 'chains'
  /** Goals (目标). */
  | 'goals'
  /** Transformations (转型). */
  | 'transformations'
  /** Plans (规划). */
  | 'plans'
  /** Documents (文件). */
  | 'documents'
  /** Statements (陈述). */
  | 'statements';

/** What a version did to a record (变更方式). */
export type ChangeAction =
  /** It was not there before (新增). */
  | 'ADDED'
  /** It is otherwise than before (修改). */
  | 'CHANGED'
  /** It is there no more (撤回). */
  | 'WITHDRAWN';

export type AsOfQueryVariables = Exact<{
  date?: string;
  first?: number | null | undefined;
  minShared?: number;
}>;


export type AsOfQuery = { readonly coParticipation: { readonly totalCount: number, readonly tiesCut: boolean, readonly bodiesInvolved: number, readonly participations: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly a: { readonly id: string, readonly nameZh: string }, readonly b: { readonly id: string, readonly nameZh: string }, readonly shared: { readonly nodes: ReadonlyArray<{ readonly item: { readonly nameZh: string } }> } }>, readonly identityReport: { readonly merged: ReadonlyArray<{ readonly body: { readonly nameZh: string }, readonly named: ReadonlyArray<{ readonly nameZh: string }> }>, readonly stopped: ReadonlyArray<{ readonly reason: StopReason, readonly body: { readonly nameZh: string }, readonly successions: ReadonlyArray<{ readonly kind: SuccessionKind, readonly on: string, readonly successor: { readonly nameZh: string } | null }> }>, readonly notYetFounded: ReadonlyArray<{ readonly nameZh: string }>, readonly asOfPrecedesDocument: ReadonlyArray<{ readonly title: string }> }, readonly dataVersion: { readonly number: number } } };

export type BesideChanceQueryVariables = Exact<{
  unit?: Unit;
  filter?: ParticipationFilter;
  trials?: number;
  seed?: number;
  first?: number | null | undefined;
}>;


export type BesideChanceQuery = { readonly coParticipation: { readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly pValue: number, readonly listIsOpen: boolean, readonly a: { readonly nameZh: string }, readonly b: { readonly nameZh: string }, readonly nullModel: { readonly expected: number, readonly standardDeviation: number, readonly pValue: number } }> } };

export type BetweenTwoGroupsQueryVariables = Exact<{
  one: ReadonlyArray<string>;
  other: ReadonlyArray<string>;
  unit?: Unit;
  filter?: ParticipationFilter;
  first?: number;
}>;


export type BetweenTwoGroupsQuery = { readonly brokers: { readonly totalCount: number, readonly pairsDirect: number, readonly pairsApart: number, readonly emptyBecause: string | null, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly pairs: number, readonly body: { readonly nameZh: string }, readonly ofOne: ReadonlyArray<{ readonly nameZh: string }>, readonly ofOther: ReadonlyArray<{ readonly nameZh: string }> }>, readonly dataVersion: { readonly number: number } } };

export type BodyProjectsQueryVariables = Exact<{
  body: string;
  first?: number | null | undefined;
  identity?: IdentityInput | null | undefined;
}>;


export type BodyProjectsQuery = { readonly body: { readonly id: string, readonly nameZh: string, readonly kind: BodyKind, readonly establishedOn: string | null, readonly abolishedOn: string | null, readonly participations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: Role, readonly listIsOpen: boolean, readonly project: { readonly nameZh: string }, readonly items: ReadonlyArray<{ readonly nameZh: string }>, readonly leads: ReadonlyArray<{ readonly nameZh: string }>, readonly statements: ReadonlyArray<{ readonly namedForm: string, readonly quote: string | null, readonly paragraph: number | null, readonly document: { readonly title: string } | null }> }> }, readonly undertakes: ReadonlyArray<{ readonly nameZh: string }> } | null };

export type ChainsWithoutLeadQueryVariables = Exact<{
  participants?: number | null | undefined;
}>;


export type ChainsWithoutLeadQuery = { readonly businessChains: ReadonlyArray<{ readonly nameZh: string, readonly projects: ReadonlyArray<{ readonly nameZh: string, readonly participantsConnection: { readonly totalCount: number }, readonly participants: ReadonlyArray<{ readonly nameZh: string }> }> }>, readonly meta: { readonly coverage: { readonly noteZh: string, readonly noteEn: string } } };

export type CirclesQueryVariables = Exact<{
  unit?: Unit;
  filter?: ParticipationFilter;
  minShared?: number;
}>;


export type CirclesQuery = { readonly network: { readonly truncated: boolean, readonly communities: { readonly count: number, readonly modularity: number, readonly agreement: number | null, readonly trials: number }, readonly nodes: ReadonlyArray<{ readonly community: number, readonly communityStability: number | null, readonly breadthDepthRole: BreadthDepthRole | null, readonly degree: number, readonly strength: number, readonly body: { readonly nameZh: string } | null }> } };

export type CommonGroundQueryVariables = Exact<{
  bodies: ReadonlyArray<string>;
  identity?: IdentityInput | null | undefined;
}>;


export type CommonGroundQuery = { readonly commonGround: { readonly sharedCount: number, readonly bodies: ReadonlyArray<{ readonly id: string, readonly nameZh: string }>, readonly items: ReadonlyArray<{ readonly listIsOpen: boolean, readonly item: { readonly nameZh: string }, readonly leads: ReadonlyArray<{ readonly nameZh: string }>, readonly roles: ReadonlyArray<{ readonly roles: ReadonlyArray<Role>, readonly body: { readonly nameZh: string } }>, readonly projects: ReadonlyArray<{ readonly nameZh: string }>, readonly statements: ReadonlyArray<{ readonly namedForm: string, readonly quote: string | null, readonly document: { readonly title: string } | null }> }>, readonly dataVersion: { readonly number: number } } };

export type CompareChainsQueryVariables = Exact<{
  from: string;
  to: string;
  body?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type CompareChainsQuery = { readonly compare: { readonly matchedAsOf: string | null, readonly counts: { readonly gained: number, readonly lost: number, readonly changed: number, readonly unchanged: number }, readonly pairs: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly change: PairChange, readonly before: number, readonly after: number, readonly a: { readonly nameZh: string }, readonly b: { readonly nameZh: string } }> } } };

export type EgoNetworkQueryVariables = Exact<{
  body: string;
  unit?: Unit;
  filter?: ParticipationFilter;
  hops?: number;
  minShared?: number;
}>;


export type EgoNetworkQuery = { readonly network: { readonly truncated: boolean, readonly nodes: ReadonlyArray<{ readonly key: string, readonly degree: number, readonly strength: number, readonly betweenness: number | null, readonly body: { readonly nameZh: string } | null }>, readonly links: ReadonlyArray<{ readonly source: string, readonly target: string, readonly sharedCount: number }>, readonly totals: { readonly nodes: number, readonly links: number, readonly nodesCut: number, readonly linksCut: number } } };

export type EvidenceQueryVariables = Exact<{
  project: string;
  limit?: number | null | undefined;
}>;


export type EvidenceQuery = { readonly statements: ReadonlyArray<{ readonly predicate: Predicate, readonly namedForm: string, readonly quote: string | null, readonly section: string | null, readonly paragraph: number | null, readonly start: number | null, readonly listIsOpen: boolean, readonly status: StatementStatus, readonly reviewNote: string | null, readonly subjects: ReadonlyArray<
      | { readonly nameZh: string }
      | { readonly nameZh: string }
      | Record<PropertyKey, never>
    >, readonly objects: ReadonlyArray<
      | { readonly nameZh: string }
      | { readonly nameZh: string }
      | { readonly text: string }
      | { readonly nameZh: string }
      | { readonly nameZh: string }
      | Record<PropertyKey, never>
    >, readonly document: { readonly id: string } | null }>, readonly documents: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedOn: string | null, readonly url: string | null, readonly sha256: string | null }> };

export type FindQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<SearchType> | null | undefined;
  first?: number;
}>;


export type FindQuery = { readonly search: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly type: SearchType, readonly matched: string, readonly how: SearchMatch, readonly score: number, readonly body: { readonly id: string, readonly nameZh: string } | null, readonly ledTo: ReadonlyArray<{ readonly id: string, readonly nameZh: string }>, readonly successions: ReadonlyArray<{ readonly on: string, readonly kind: SuccessionKind, readonly event: string, readonly predecessor: { readonly nameZh: string } | null, readonly successor: { readonly nameZh: string } | null }>, readonly project: { readonly id: string, readonly nameZh: string } | null, readonly businessChain: { readonly id: string, readonly nameZh: string } | null, readonly document: { readonly id: string, readonly title: string } | null }>, readonly facets: ReadonlyArray<{ readonly type: SearchType, readonly count: number }> } };

export type GoalsAndTransformationsQueryVariables = Exact<{
  projects?: number | null | undefined;
}>;


export type GoalsAndTransformationsQuery = { readonly transformations: ReadonlyArray<{ readonly nameZh: string, readonly nameEn: string | null, readonly plans: ReadonlyArray<{ readonly nameZh: string }>, readonly projects: ReadonlyArray<{ readonly nameZh: string, readonly goals: ReadonlyArray<{ readonly text: string }>, readonly businessChains: ReadonlyArray<{ readonly nameZh: string }> }> }> };

export type GroupsOfThreeQueryVariables = Exact<{
  size?: number;
  identity?: IdentityInput | null | undefined;
  minShared?: number;
  first?: number;
}>;


export type GroupsOfThreeQuery = { readonly coGroups: { readonly totalCount: number | null, readonly complete: boolean, readonly sureAbove: number | null, readonly tiesCut: boolean, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly listIsOpen: boolean, readonly bodies: ReadonlyArray<{ readonly id: string, readonly nameZh: string }>, readonly items: { readonly nodes: ReadonlyArray<{ readonly item: { readonly nameZh: string }, readonly leads: ReadonlyArray<{ readonly nameZh: string }> }> } }>, readonly dataVersion: { readonly number: number } } };

export type HowConnectedQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops?: number;
  first?: number | null | undefined;
}>;


export type HowConnectedQuery = { readonly paths: { readonly hops: number | null, readonly truncated: boolean, readonly paths: ReadonlyArray<{ readonly steps: ReadonlyArray<{ readonly listIsOpen: boolean, readonly from: { readonly nameZh: string }, readonly item: { readonly nameZh: string }, readonly to: { readonly nameZh: string } }> }> } };

export type IdentityModesQueryVariables = Exact<{
  body: string;
  date: string;
  first?: number | null | undefined;
}>;


export type IdentityModesQuery = { readonly body: { readonly id: string, readonly nameZh: string, readonly establishedOn: string | null, readonly abolishedOn: string | null, readonly on: { readonly id: string, readonly nameZh: string }, readonly asNamed: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly partner: { readonly nameZh: string } }> }, readonly atDocumentDate: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly partner: { readonly nameZh: string } }> }, readonly asOf: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly partner: { readonly nameZh: string } }> }, readonly lineage: { readonly successions: ReadonlyArray<{ readonly on: string, readonly kind: SuccessionKind, readonly mainLine: boolean, readonly event: string, readonly predecessor: { readonly nameZh: string } | null, readonly successor: { readonly nameZh: string } | null }> } } | null };

export type LeadsOnlyQueryVariables = Exact<{ [key: string]: never; }>;


export type LeadsOnlyQuery = { readonly bodies: ReadonlyArray<{ readonly nameZh: string, readonly leads: ReadonlyArray<{ readonly nameZh: string }> }> };

export type LineageQueryVariables = Exact<{
  body: string;
  date?: string;
}>;


export type LineageQuery = { readonly body: { readonly id: string, readonly nameZh: string, readonly on: { readonly id: string, readonly nameZh: string }, readonly lineage: { readonly bodies: ReadonlyArray<{ readonly id: string, readonly nameZh: string, readonly establishedOn: string | null, readonly abolishedOn: string | null }>, readonly successions: ReadonlyArray<{ readonly on: string, readonly kind: SuccessionKind, readonly mainLine: boolean, readonly event: string, readonly note: string | null, readonly verified: boolean, readonly sources: ReadonlyArray<string>, readonly predecessor: { readonly id: string } | null, readonly successor: { readonly id: string } | null }> } } | null };

export type MostConnectedQueryVariables = Exact<{
  by?: BodyOrder;
  first?: number | null | undefined;
  identity?: IdentityInput | null | undefined;
  bodyKinds?: ReadonlyArray<BodyKind> | null | undefined;
}>;


export type MostConnectedQuery = { readonly bodyRanking: { readonly totalCount: number, readonly tiesCut: boolean, readonly bodiesInvolved: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly partners: number, readonly strength: number, readonly items: number, readonly leads: number, readonly body: { readonly id: string, readonly nameZh: string } }>, readonly dataVersion: { readonly number: number } } };

export type PartnersOfQueryVariables = Exact<{
  body: string;
  first?: number | null | undefined;
  identity?: IdentityInput | null | undefined;
  myRoles?: ReadonlyArray<Role> | null | undefined;
  partnerRoles?: ReadonlyArray<Role> | null | undefined;
}>;


export type PartnersOfQuery = { readonly body: { readonly id: string, readonly nameZh: string, readonly partners: { readonly totalCount: number, readonly tiesCut: boolean, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly listIsOpen: boolean, readonly partner: { readonly id: string, readonly nameZh: string }, readonly rolePairs: { readonly leadParticipant: number, readonly participantLead: number, readonly participantParticipant: number }, readonly shared: { readonly nodes: ReadonlyArray<{ readonly rolesOfA: ReadonlyArray<Role>, readonly rolesOfB: ReadonlyArray<Role>, readonly item: { readonly nameZh: string }, readonly leads: ReadonlyArray<{ readonly nameZh: string }>, readonly statements: ReadonlyArray<{ readonly namedForm: string, readonly quote: string | null, readonly document: { readonly title: string } | null }> }> } }>, readonly identityReport: { readonly merged: ReadonlyArray<{ readonly body: { readonly nameZh: string }, readonly named: ReadonlyArray<{ readonly nameZh: string }> }> } } } | null };

export type ProfileQueryVariables = Exact<{
  body: string;
  unit?: Unit;
  filter?: ParticipationFilter;
}>;


export type ProfileQuery = { readonly body: { readonly nameZh: string, readonly profile: { readonly items: number, readonly leads: number, readonly partners: number, readonly strength: number, readonly itemsWithOpenList: number, readonly firstDocumentOn: string | null, readonly lastDocumentOn: string | null, readonly byPartners: { readonly rank: number | null, readonly of: number }, readonly byBetweenness: { readonly value: number | null, readonly rank: number | null, readonly of: number } } } | null };

export type ReformViewQueryVariables = Exact<{
  minShared?: number;
  first?: number | null | undefined;
}>;


export type ReformViewQuery = { readonly coParticipation: { readonly totalCount: number, readonly tiesCut: boolean, readonly bodiesInvolved: number, readonly participations: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly a: { readonly id: string, readonly nameZh: string }, readonly b: { readonly id: string, readonly nameZh: string }, readonly shared: { readonly nodes: ReadonlyArray<{ readonly item: { readonly nameZh: string }, readonly statements: ReadonlyArray<{ readonly namedForm: string }> }> } }>, readonly identityReport: { readonly merged: ReadonlyArray<{ readonly body: { readonly id: string, readonly nameZh: string }, readonly named: ReadonlyArray<{ readonly id: string, readonly nameZh: string }>, readonly successions: ReadonlyArray<{ readonly on: string, readonly kind: SuccessionKind, readonly event: string, readonly predecessor: { readonly id: string } | null, readonly successor: { readonly id: string } | null }> }>, readonly stopped: ReadonlyArray<{ readonly reason: StopReason, readonly body: { readonly nameZh: string } }> }, readonly dataVersion: { readonly number: number } } };

export type SharedChainsQueryVariables = Exact<{
  first?: number | null | undefined;
  identity?: IdentityInput | null | undefined;
  excludeParentChild?: boolean | null | undefined;
}>;


export type SharedChainsQuery = { readonly coParticipation: { readonly totalCount: number, readonly tiesCut: boolean, readonly participationsWithoutItem: number, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly listIsOpen: boolean, readonly a: { readonly id: string, readonly nameZh: string }, readonly b: { readonly id: string, readonly nameZh: string }, readonly shared: { readonly nodes: ReadonlyArray<{ readonly rolesOfA: ReadonlyArray<Role>, readonly rolesOfB: ReadonlyArray<Role>, readonly item: { readonly nameZh: string }, readonly leads: ReadonlyArray<{ readonly nameZh: string }>, readonly statements: ReadonlyArray<{ readonly namedForm: string, readonly quote: string | null, readonly document: { readonly title: string, readonly publishedOn: string | null } | null }> }> } }>, readonly dataVersion: { readonly number: number, readonly contentHash: string }, readonly identityReport: { readonly merged: ReadonlyArray<{ readonly body: { readonly nameZh: string }, readonly named: ReadonlyArray<{ readonly nameZh: string }> }>, readonly stopped: ReadonlyArray<{ readonly reason: StopReason, readonly body: { readonly nameZh: string } }> } } };

export type SurprisingPairsQueryVariables = Exact<{
  first?: number | null | undefined;
  minShared?: number;
  identity?: IdentityInput | null | undefined;
}>;


export type SurprisingPairsQuery = { readonly coParticipation: { readonly itemsInvolved: number, readonly bodiesInvolved: number, readonly totalCount: number, readonly tiesCut: boolean, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly sharedCount: number, readonly jaccard: number, readonly newmanWeight: number, readonly pValue: number, readonly qValue: number, readonly listIsOpen: boolean, readonly a: { readonly id: string, readonly nameZh: string }, readonly b: { readonly id: string, readonly nameZh: string } }>, readonly dataVersion: { readonly number: number } } };

export type UndertakenAloneQueryVariables = Exact<{
  limit?: number | null | undefined;
}>;


export type UndertakenAloneQuery = { readonly projects: ReadonlyArray<{ readonly nameZh: string, readonly labelIsOurs: boolean, readonly undertakenBy: ReadonlyArray<{ readonly nameZh: string, readonly evidence: ReadonlyArray<{ readonly namedForm: string, readonly quote: string | null, readonly reviewNote: string | null }> }>, readonly goals: ReadonlyArray<{ readonly text: string }>, readonly transformations: ReadonlyArray<{ readonly nameZh: string }> }> };

export type WhatChangedQueryVariables = Exact<{
  since?: number;
  first?: number | null | undefined;
}>;


export type WhatChangedQuery = { readonly dataChanges: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: RecordKind, readonly id: string, readonly action: ChangeAction, readonly columns: ReadonlyArray<string>, readonly dataVersion: { readonly number: number, readonly by: string, readonly reason: string } }> } };

export type WhatIsHereQueryVariables = Exact<{
  documents?: number | null | undefined;
}>;


export type WhatIsHereQuery = { readonly meta: { readonly counts: { readonly bodies: number, readonly names: number, readonly successions: number, readonly projects: number, readonly businessChains: number, readonly documents: number, readonly statements: number, readonly leads: number, readonly participants: number }, readonly coverage: { readonly documentsFrom: string | null, readonly documentsTo: string | null, readonly projectsWithoutChain: number, readonly jointProjectsWithoutLead: number, readonly participationStatements: number, readonly statementsFromOpenLists: number, readonly noteZh: string, readonly noteEn: string }, readonly datasets: ReadonlyArray<{ readonly nameZh: string, readonly nameEn: string | null, readonly licence: string, readonly citation: string }>, readonly limits: { readonly defaultPageSize: number, readonly maxPageSize: number, readonly maxDepth: number }, readonly dataVersion: { readonly number: number, readonly reason: string, readonly contentHash: string } }, readonly allStatements: { readonly totalCount: number }, readonly documents: ReadonlyArray<{ readonly title: string, readonly publishedOn: string | null, readonly url: string | null }> };

export type WhoBrokersQueryVariables = Exact<{
  unit?: Unit;
  filter?: ParticipationFilter;
  first?: number | null | undefined;
}>;


export type WhoBrokersQuery = { readonly bodyRanking: { readonly totalCount: number, readonly tiesCut: boolean, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly value: number, readonly items: number, readonly partners: number, readonly strength: number, readonly body: { readonly nameZh: string } }> } };

export type WhoIsItQueryVariables = Exact<{
  names: ReadonlyArray<string>;
  asOf?: string | null | undefined;
}>;


export type WhoIsItQuery = { readonly resolveNames: ReadonlyArray<{ readonly name: string, readonly ambiguous: boolean, readonly match: { readonly how: MatchKind, readonly outdated: boolean, readonly score: number, readonly named: { readonly id: string, readonly nameZh: string }, readonly body: { readonly id: string, readonly nameZh: string } } | null, readonly alternatives: ReadonlyArray<{ readonly score: number, readonly named: { readonly id: string, readonly nameZh: string, readonly establishedOn: string | null, readonly abolishedOn: string | null } }> }> };

export type WhoLeadsMostQueryVariables = Exact<{
  first?: number | null | undefined;
  identity?: IdentityInput | null | undefined;
}>;


export type WhoLeadsMostQuery = { readonly bodyRanking: { readonly tiesCut: boolean, readonly nodes: ReadonlyArray<{ readonly rank: number, readonly leads: number, readonly items: number, readonly body: { readonly id: string, readonly nameZh: string, readonly participations: { readonly nodes: ReadonlyArray<{ readonly project: { readonly nameZh: string }, readonly items: ReadonlyArray<{ readonly nameZh: string }> }> } } }>, readonly dataVersion: { readonly number: number } } };

export type YearByYearQueryVariables = Exact<{
  unit?: Unit;
  filter?: ParticipationFilter;
}>;


export type YearByYearQuery = { readonly timeline: { readonly statementsUndatable: number, readonly years: ReadonlyArray<{ readonly year: number, readonly documents: number, readonly participations: number, readonly pairsFormed: number, readonly entered: ReadonlyArray<{ readonly nameZh: string }>, readonly left: ReadonlyArray<{ readonly nameZh: string }> }> } };

/** Shared chains with the bodies of a given day (按某一天的机构看共享业务链). */
export const asOf2018 = asking<AsOfQuery, AsOfQueryVariables>({ name: "AsOf", text: `query AsOf($date: String! = "2018-12-31", $first: Int = 5, $minShared: Int! = 1) {
  coParticipation(
    first: $first
    minShared: $minShared
    filter: {identity: {mode: AS_OF, date: $date}}
  ) {
    totalCount
    tiesCut
    bodiesInvolved
    participations
    nodes {
      rank
      a {
        id
        nameZh
      }
      b {
        id
        nameZh
      }
      sharedCount
      shared {
        nodes {
          item {
            nameZh
          }
        }
      }
    }
    identityReport {
      merged {
        body {
          nameZh
        }
        named {
          nameZh
        }
      }
      stopped {
        body {
          nameZh
        }
        reason
        successions {
          kind
          on
          successor {
            nameZh
          }
        }
      }
      notYetFounded {
        nameZh
      }
      asOfPrecedesDocument {
        title
      }
    }
    dataVersion {
      number
    }
  }
}` });

/** Beside chance, with long lists taken into account (与零模型相比). */
export const besideChance = asking<BesideChanceQuery, BesideChanceQueryVariables>({ name: "BesideChance", text: `query BesideChance($unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $trials: Int! = 1000, $seed: Int! = 1, $first: Int = 4) {
  coParticipation(unit: $unit, filter: $filter, first: $first) {
    nodes {
      rank
      a {
        nameZh
      }
      b {
        nameZh
      }
      sharedCount
      pValue
      nullModel(trials: $trials, seed: $seed) {
        expected
        standardDeviation
        pValue
      }
      listIsOpen
    }
  }
}` });

/** Who brokers between two groups (两组机构之间由谁沟通). */
export const betweenTwoGroups = asking<BetweenTwoGroupsQuery, BetweenTwoGroupsQueryVariables>({ name: "BetweenTwoGroups", text: `query BetweenTwoGroups($one: [ID!]!, $other: [ID!]!, $unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $first: Int! = 10) {
  brokers(one: $one, other: $other, unit: $unit, filter: $filter, first: $first) {
    nodes {
      rank
      body {
        nameZh
      }
      pairs
      ofOne {
        nameZh
      }
      ofOther {
        nameZh
      }
    }
    totalCount
    pairsDirect
    pairsApart
    emptyBecause
    dataVersion {
      number
    }
  }
}` });

/** What one body takes part in (某个机构参与的工程). */
export const bodyProjects = asking<BodyProjectsQuery, BodyProjectsQueryVariables>({ name: "BodyProjects", text: `query BodyProjects($body: ID!, $first: Int = 10, $identity: IdentityInput = {mode: AS_NAMED}) {
  body(id: $body) {
    id
    nameZh
    kind
    establishedOn
    abolishedOn
    participations(first: $first, filter: {identity: $identity}) {
      totalCount
      nodes {
        role
        project {
          nameZh
        }
        items {
          nameZh
        }
        leads {
          nameZh
        }
        listIsOpen
        statements {
          namedForm
          quote
          paragraph
          document {
            title
          }
        }
      }
    }
    undertakes(sort: [{id: ASC}]) {
      nameZh
    }
  }
}` });

/** Business chains without a stated lead (没有写明牵头机构的业务链). */
export const chainsWithoutLead = asking<ChainsWithoutLeadQuery, ChainsWithoutLeadQueryVariables>({ name: "ChainsWithoutLead", text: `query ChainsWithoutLead($participants: Int = 20) {
  businessChains(
    where: {projects: {none: {leads: {some: {id: {startsWith: ""}}}}}}
    sort: [{id: ASC}]
  ) {
    nameZh
    projects(sort: [{id: ASC}]) {
      nameZh
      participantsConnection {
        totalCount
      }
      participants(sort: [{id: ASC}], limit: $participants) {
        nameZh
      }
    }
  }
  meta {
    coverage {
      noteZh
      noteEn
    }
  }
}` });

/** Circles of collaboration, and who plays which part (合作圈与角色). */
export const circles = asking<CirclesQuery, CirclesQueryVariables>({ name: "Circles", text: `query Circles($unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $minShared: Int! = 1) {
  network(
    mode: BODIES
    unit: $unit
    filter: $filter
    minShared: $minShared
    maxNodes: 200
    maxLinks: 2000
  ) {
    communities {
      count
      modularity
      agreement
      trials
    }
    nodes {
      body {
        nameZh
      }
      community
      communityStability
      breadthDepthRole
      degree
      strength
    }
    truncated
  }
}` });

/** What several bodies have in common (几个机构的共同业务链). */
export const commonGround = asking<CommonGroundQuery, CommonGroundQueryVariables>({ name: "CommonGround", text: `query CommonGround($bodies: [ID!]!, $identity: IdentityInput = {mode: AS_NAMED}) {
  commonGround(bodies: $bodies, filter: {identity: $identity}) {
    bodies {
      id
      nameZh
    }
    sharedCount
    items {
      item {
        nameZh
      }
      leads {
        nameZh
      }
      roles {
        body {
          nameZh
        }
        roles
      }
      projects {
        nameZh
      }
      listIsOpen
      statements {
        namedForm
        quote
        document {
          title
        }
      }
    }
    dataVersion {
      number
    }
  }
}` });

/** What two business chains bring together (两条业务链的合作有何不同). */
export const compareChains = asking<CompareChainsQuery, CompareChainsQueryVariables>({ name: "CompareChains", text: `query CompareChains($from: ID!, $to: ID!, $body: ID, $first: Int = 5) {
  compare(from: {chainIds: [$from]}, to: {chainIds: [$to]}, body: $body) {
    matchedAsOf
    counts {
      gained
      lost
      changed
      unchanged
    }
    pairs(first: $first) {
      totalCount
      nodes {
        change
        a {
          nameZh
        }
        b {
          nameZh
        }
        before
        after
      }
    }
  }
}` });

/** The network around one body (一个机构的合作网络). */
export const egoNetwork = asking<EgoNetworkQuery, EgoNetworkQueryVariables>({ name: "EgoNetwork", text: `query EgoNetwork($body: ID!, $unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $hops: Int! = 1, $minShared: Int! = 1) {
  network(
    mode: BODIES
    unit: $unit
    filter: $filter
    seeds: {bodies: [$body]}
    hops: $hops
    minShared: $minShared
    maxNodes: 200
    maxLinks: 2000
  ) {
    nodes {
      key
      body {
        nameZh
      }
      degree
      strength
      betweenness
    }
    links {
      source
      target
      sharedCount
    }
    truncated
    totals {
      nodes
      links
      nodesCut
      linksCut
    }
  }
}` });

/** All the evidence on one project (某项工程的全部原文依据). */
export const evidence = asking<EvidenceQuery, EvidenceQueryVariables>({ name: "Evidence", text: `query Evidence($project: String!, $limit: Int = 50) {
  statements(
    where: {OR: [{objects: {some: {Project: {nameZh: {eq: $project}}}}}, {subjects: {some: {Project: {nameZh: {eq: $project}}}}}]}
    sort: [{start: ASC}, {id: ASC}]
    limit: $limit
  ) {
    predicate
    namedForm
    subjects {
      ... on Body {
        nameZh
      }
      ... on Project {
        nameZh
      }
    }
    objects {
      ... on Project {
        nameZh
      }
      ... on BusinessChain {
        nameZh
      }
      ... on Goal {
        text
      }
      ... on Transformation {
        nameZh
      }
      ... on Plan {
        nameZh
      }
    }
    quote
    section
    paragraph
    start
    listIsOpen
    status
    reviewNote
    document {
      id
    }
  }
  documents(sort: [{id: ASC}]) {
    id
    title
    publishedOn
    url
    sha256
  }
}` });

/** Find by name (按名称检索). */
export const find = asking<FindQuery, FindQueryVariables>({ name: "Find", text: `query Find($text: String!, $types: [SearchType!], $first: Int! = 5) {
  search(text: $text, types: $types, first: $first) {
    nodes {
      type
      matched
      how
      score
      body {
        id
        nameZh
      }
      ledTo {
        id
        nameZh
      }
      successions {
        on
        kind
        predecessor {
          nameZh
        }
        successor {
          nameZh
        }
        event
      }
      project {
        id
        nameZh
      }
      businessChain {
        id
        nameZh
      }
      document {
        id
        title
      }
    }
    totalCount
    facets {
      type
      count
    }
  }
}` });

/** Transformations, projects and their goals (转型、工程与建设目标). */
export const goalsAndTransformations = asking<GoalsAndTransformationsQuery, GoalsAndTransformationsQueryVariables>({ name: "GoalsAndTransformations", text: `query GoalsAndTransformations($projects: Int = 20) {
  transformations(sort: [{id: ASC}]) {
    nameZh
    nameEn
    plans(sort: [{id: ASC}]) {
      nameZh
    }
    projects(sort: [{id: ASC}], limit: $projects) {
      nameZh
      goals(sort: [{id: ASC}]) {
        text
      }
      businessChains(sort: [{id: ASC}]) {
        nameZh
      }
    }
  }
}` });

/** Three bodies that share the most (共同参与最多的三个机构). */
export const groupsOfThree = asking<GroupsOfThreeQuery, GroupsOfThreeQueryVariables>({ name: "GroupsOfThree", text: `query GroupsOfThree($size: Int! = 3, $identity: IdentityInput = {mode: AS_NAMED}, $minShared: Int! = 1, $first: Int! = 5) {
  coGroups(
    size: $size
    minShared: $minShared
    first: $first
    filter: {identity: $identity}
  ) {
    nodes {
      rank
      bodies {
        id
        nameZh
      }
      sharedCount
      listIsOpen
      items {
        nodes {
          item {
            nameZh
          }
          leads {
            nameZh
          }
        }
      }
    }
    totalCount
    complete
    sureAbove
    tiesCut
    dataVersion {
      number
    }
  }
}` });

/** How two bodies are connected (两个机构怎样联系起来). */
export const howConnected = asking<HowConnectedQuery, HowConnectedQueryVariables>({ name: "HowConnected", text: `query HowConnected($from: ID!, $to: ID!, $maxHops: Int! = 4, $first: Int = 3) {
  paths(from: $from, to: $to, maxHops: $maxHops, first: $first) {
    hops
    truncated
    paths {
      steps {
        from {
          nameZh
        }
        item {
          nameZh
        }
        to {
          nameZh
        }
        listIsOpen
      }
    }
  }
}` });

/** One body in the three identity modes (同一机构的三种口径). */
export const identityModes = asking<IdentityModesQuery, IdentityModesQueryVariables>({ name: "IdentityModes", text: `query IdentityModes($body: ID!, $date: String!, $first: Int = 3) {
  body(id: $body) {
    id
    nameZh
    establishedOn
    abolishedOn
    on(date: $date) {
      id
      nameZh
    }
    asNamed: partners(first: $first) {
      totalCount
      nodes {
        rank
        partner {
          nameZh
        }
        sharedCount
      }
    }
    atDocumentDate: partners(
      first: $first
      filter: {identity: {mode: AT_DOCUMENT_DATE}}
    ) {
      totalCount
      nodes {
        rank
        partner {
          nameZh
        }
        sharedCount
      }
    }
    asOf: partners(first: $first, filter: {identity: {mode: AS_OF, date: $date}}) {
      totalCount
      nodes {
        rank
        partner {
          nameZh
        }
        sharedCount
      }
    }
    lineage {
      successions {
        on
        kind
        mainLine
        predecessor {
          nameZh
        }
        successor {
          nameZh
        }
        event
      }
    }
  }
}` });

/** Bodies that lead and never take part (只牵头、从不配合的机构). */
export const leadsOnly = asking<LeadsOnlyQuery, LeadsOnlyQueryVariables>({ name: "LeadsOnly", text: `query LeadsOnly {
  bodies(
    where: {AND: [{leads: {some: {id: {startsWith: ""}}}}, {participatesIn: {none: {id: {startsWith: ""}}}}]}
    sort: [{id: ASC}]
    limit: 25
  ) {
    nameZh
    leads(sort: [{id: ASC}], limit: 25) {
      nameZh
    }
  }
}` });

/** The lineage of a body (某个机构的沿革). */
export const lineage = asking<LineageQuery, LineageQueryVariables>({ name: "Lineage", text: `query Lineage($body: ID!, $date: String! = "2018-12-31") {
  body(id: $body) {
    id
    nameZh
    on(date: $date) {
      id
      nameZh
    }
    lineage {
      bodies {
        id
        nameZh
        establishedOn
        abolishedOn
      }
      successions {
        on
        kind
        mainLine
        predecessor {
          id
        }
        successor {
          id
        }
        event
        note
        verified
        sources
      }
    }
  }
}` });

/** The most connected bodies (哪些机构合作面最广). */
export const mostConnected = asking<MostConnectedQuery, MostConnectedQueryVariables>({ name: "MostConnected", text: `query MostConnected($by: BodyOrder! = PARTNERS, $first: Int = 8, $identity: IdentityInput = {mode: AS_NAMED}, $bodyKinds: [BodyKind!]) {
  bodyRanking(
    by: $by
    first: $first
    filter: {identity: $identity, bodyKinds: $bodyKinds}
  ) {
    totalCount
    tiesCut
    nodes {
      rank
      body {
        id
        nameZh
      }
      partners
      strength
      items
      leads
    }
    bodiesInvolved
    dataVersion {
      number
    }
  }
}` });

/** The partners of one body (某个机构的合作伙伴). */
export const partnersOf = asking<PartnersOfQuery, PartnersOfQueryVariables>({ name: "PartnersOf", text: `query PartnersOf($body: ID!, $first: Int = 3, $identity: IdentityInput = {mode: AT_DOCUMENT_DATE}, $myRoles: [Role!], $partnerRoles: [Role!]) {
  body(id: $body) {
    id
    nameZh
    partners(
      first: $first
      filter: {identity: $identity}
      myRoles: $myRoles
      partnerRoles: $partnerRoles
    ) {
      totalCount
      tiesCut
      nodes {
        rank
        partner {
          id
          nameZh
        }
        sharedCount
        listIsOpen
        rolePairs {
          leadParticipant
          participantLead
          participantParticipant
        }
        shared {
          nodes {
            item {
              nameZh
            }
            leads {
              nameZh
            }
            rolesOfA
            rolesOfB
            statements {
              namedForm
              quote
              document {
                title
              }
            }
          }
        }
      }
      identityReport {
        merged {
          body {
            nameZh
          }
          named {
            nameZh
          }
        }
      }
    }
  }
}` });

/** One body in figures (一个机构的画像). */
export const profile = asking<ProfileQuery, ProfileQueryVariables>({ name: "Profile", text: `query Profile($body: ID!, $unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}) {
  body(id: $body) {
    nameZh
    profile(unit: $unit, filter: $filter) {
      items
      leads
      partners
      strength
      itemsWithOpenList
      firstDocumentOn
      lastDocumentOn
      byPartners: standing(by: PARTNERS) {
        rank
        of
      }
      byBetweenness: standing(by: BETWEENNESS) {
        value
        rank
        of
      }
    }
  }
}` });

/** Shared chains with reforms taken into account (按机构改革后的口径看共享业务链). */
export const reformView = asking<ReformViewQuery, ReformViewQueryVariables>({ name: "ReformView", text: `query ReformView($minShared: Int! = 3, $first: Int = 10) {
  coParticipation(
    minShared: $minShared
    first: $first
    filter: {identity: {mode: AT_DOCUMENT_DATE}}
  ) {
    totalCount
    tiesCut
    bodiesInvolved
    participations
    nodes {
      rank
      a {
        id
        nameZh
      }
      b {
        id
        nameZh
      }
      sharedCount
      shared {
        nodes {
          item {
            nameZh
          }
          statements {
            namedForm
          }
        }
      }
    }
    identityReport {
      merged {
        body {
          id
          nameZh
        }
        named {
          id
          nameZh
        }
        successions {
          on
          kind
          predecessor {
            id
          }
          successor {
            id
          }
          event
        }
      }
      stopped {
        body {
          nameZh
        }
        reason
      }
    }
    dataVersion {
      number
    }
  }
}` });

/** Which bodies share the most business chains (哪些机构共享的业务链最多). */
export const sharedChains = asking<SharedChainsQuery, SharedChainsQueryVariables>({ name: "SharedChains", text: `query SharedChains($first: Int = 5, $identity: IdentityInput = {mode: AS_NAMED}, $excludeParentChild: Boolean = false) {
  coParticipation(
    first: $first
    filter: {identity: $identity, excludeParentChild: $excludeParentChild}
  ) {
    totalCount
    tiesCut
    nodes {
      rank
      a {
        id
        nameZh
      }
      b {
        id
        nameZh
      }
      sharedCount
      listIsOpen
      shared {
        nodes {
          item {
            nameZh
          }
          leads {
            nameZh
          }
          rolesOfA
          rolesOfB
          statements {
            namedForm
            quote
            document {
              title
              publishedOn
            }
          }
        }
      }
    }
    participationsWithoutItem
    dataVersion {
      number
      contentHash
    }
    identityReport {
      merged {
        body {
          nameZh
        }
        named {
          nameZh
        }
      }
      stopped {
        body {
          nameZh
        }
        reason
      }
    }
  }
}` });

/** Which pairs share more than chance (哪些合作超出偶然). */
export const surprisingPairs = asking<SurprisingPairsQuery, SurprisingPairsQueryVariables>({ name: "SurprisingPairs", text: `query SurprisingPairs($first: Int = 5, $minShared: Int! = 2, $identity: IdentityInput = {mode: AS_NAMED}) {
  coParticipation(
    orderBy: {field: P_VALUE}
    first: $first
    minShared: $minShared
    filter: {identity: $identity}
  ) {
    itemsInvolved
    bodiesInvolved
    totalCount
    tiesCut
    nodes {
      rank
      a {
        id
        nameZh
      }
      b {
        id
        nameZh
      }
      sharedCount
      jaccard
      newmanWeight
      pValue
      qValue
      listIsOpen
    }
    dataVersion {
      number
    }
  }
}` });

/** Projects built by one body alone (由一个部门独自建设的工程). */
export const undertakenAlone = asking<UndertakenAloneQuery, UndertakenAloneQueryVariables>({ name: "UndertakenAlone", text: `query UndertakenAlone($limit: Int = 20) {
  projects(
    where: {undertakenBy: {some: {id: {startsWith: ""}}}}
    sort: [{id: ASC}]
    limit: $limit
  ) {
    nameZh
    labelIsOurs
    undertakenBy(sort: [{id: ASC}]) {
      nameZh
      evidence(where: {predicate: {eq: UNDERTAKES}}, sort: [{id: ASC}]) {
        namedForm
        quote
        reviewNote
      }
    }
    goals(sort: [{id: ASC}]) {
      text
    }
    transformations(sort: [{id: ASC}]) {
      nameZh
    }
  }
}` });

/** What has changed in the data (数据改过什么). */
export const whatChanged = asking<WhatChangedQuery, WhatChangedQueryVariables>({ name: "WhatChanged", text: `query WhatChanged($since: Int! = 0, $first: Int = 5) {
  dataChanges(since: $since, first: $first) {
    totalCount
    nodes {
      kind
      id
      action
      columns
      dataVersion {
        number
        by
        reason
      }
    }
  }
}` });

/** What is here (这里有什么数据). */
export const whatIsHere = asking<WhatIsHereQuery, WhatIsHereQueryVariables>({ name: "WhatIsHere", text: `query WhatIsHere($documents: Int = 10) {
  meta {
    counts {
      bodies
      names
      successions
      projects
      businessChains
      documents
      statements
      leads
      participants
    }
    coverage {
      documentsFrom
      documentsTo
      projectsWithoutChain
      jointProjectsWithoutLead
      participationStatements
      statementsFromOpenLists
      noteZh
      noteEn
    }
    datasets {
      nameZh
      nameEn
      licence
      citation
    }
    limits {
      defaultPageSize
      maxPageSize
      maxDepth
    }
    dataVersion {
      number
      reason
      contentHash
    }
  }
  allStatements: statementsConnection {
    totalCount
  }
  documents(sort: [{publishedOn: ASC}, {id: ASC}], limit: $documents) {
    title
    publishedOn
    url
  }
}` });

/** Who brokers between the others (哪些机构居间沟通). */
export const whoBrokers = asking<WhoBrokersQuery, WhoBrokersQueryVariables>({ name: "WhoBrokers", text: `query WhoBrokers($unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}, $first: Int = 5) {
  bodyRanking(by: BETWEENNESS, unit: $unit, filter: $filter, first: $first) {
    totalCount
    nodes {
      rank
      body {
        nameZh
      }
      value
      items
      partners
      strength
    }
    tiesCut
  }
}` });

/** Which body does a name mean (这些名称指的是哪个机构). */
export const whoIsIt = asking<WhoIsItQuery, WhoIsItQueryVariables>({ name: "WhoIsIt", text: `query WhoIsIt($names: [String!]!, $asOf: String) {
  resolveNames(names: $names, asOf: $asOf) {
    name
    match {
      named {
        id
        nameZh
      }
      body {
        id
        nameZh
      }
      how
      outdated
      score
    }
    ambiguous
    alternatives {
      named {
        id
        nameZh
        establishedOn
        abolishedOn
      }
      score
    }
  }
}` });

/** Who leads most (谁牵头最多). */
export const whoLeadsMost = asking<WhoLeadsMostQuery, WhoLeadsMostQueryVariables>({ name: "WhoLeadsMost", text: `query WhoLeadsMost($first: Int = 5, $identity: IdentityInput = {mode: AS_NAMED}) {
  bodyRanking(by: LEADS, first: $first, filter: {identity: $identity}) {
    tiesCut
    nodes {
      rank
      leads
      items
      body {
        id
        nameZh
        participations(filter: {identity: $identity, roles: [LEAD]}) {
          nodes {
            project {
              nameZh
            }
            items {
              nameZh
            }
          }
        }
      }
    }
    dataVersion {
      number
    }
  }
}` });

/** Who enters and leaves, year by year (逐年的进入与退出). */
export const yearByYear = asking<YearByYearQuery, YearByYearQueryVariables>({ name: "YearByYear", text: `query YearByYear($unit: Unit! = BUSINESS_CHAIN, $filter: ParticipationFilter! = {}) {
  timeline(unit: $unit, filter: $filter) {
    years {
      year
      documents
      participations
      pairsFormed
      entered {
        nameZh
      }
      left {
        nameZh
      }
    }
    statementsUndatable
  }
}` });
