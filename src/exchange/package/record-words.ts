/** Descriptions of the record files and their columns. The type checker requires one for every column. */
import type { RECORD_COLUMNS } from "../../domain/record-columns.js";
import type { RecordKind } from "../../domain/records.js";

export type Words = readonly [zh: string, en: string];

interface FileWords<Column extends string> {
  file: Words;
  columns: Readonly<Record<Column, Words>>;
}

const id: Words = ["标识，永久不变，不重复使用", "id; permanent, never reused"];
const NAMED = {
  id,
  nameZh: ["中文名称", "Chinese name"],
  nameEn: ["英文名称", "English name"],
} as const;
const SPAN = {
  from: ["起始日期；空：自机构设立", "first day; null: since the body was established"],
  to: [
    "终止日期（当日起不再有效）；空：至机构撤销",
    "first day on which it does not hold; null: until the body was abolished",
  ],
} as const;
const sources: Words = ["各项事实的来源", "sources of the facts"];
const note: Words = ["说明", "note"];

export const RECORD_WORDS: {
  readonly [Kind in RecordKind]: FileWords<(typeof RECORD_COLUMNS)[Kind][number]>;
} = {
  datasets: {
    file: ["数据集：每条陈述属于其中之一", "data sets; every statement belongs to one"],
    columns: {
      ...NAMED,
      licence: ["许可协议", "licence"],
      citation: ["引用时应写明的文字", "how to cite the data set"],
      authorsZh: ["作者的中文姓名或名称", "its authors, in Chinese"],
      authorsEn: ["作者的英文姓名或名称", "its authors, in English"],
      publisherZh: ["出版者的中文名称", "its publisher, in Chinese"],
      publisherEn: ["出版者的英文名称", "its publisher, in English"],
    },
  },
  bodies: {
    file: [
      "机构：党政机关、事业单位、人民团体等",
      "bodies: ministries, party organs, institutions and others",
    ],
    columns: {
      ...NAMED,
      shortZh: ["规范简称", "official short form"],
      kind: ["机构类别", "kind of body"],
      establishedOn: ["设立日期", "date of establishment"],
      abolishedOn: [
        "撤销日期（当日起不再存在）；空：仍存续或不详",
        "date of abolition, the first day on which it does not exist; null: still existing or unknown",
      ],
      wikidata: ["维基数据条目", "item of Wikidata"],
      verified: [
        "全称和日期是否已据来源核对",
        "whether the full name and dates were checked against sources",
      ],
      sources,
      formerKinds: ["此前的机构类别及其截止日期", "earlier kinds, each with the day on which the next began"],
    },
  },
  names: {
    file: ["名称：机构的全称、简称、别名和牌子", "names of bodies: full, short, alias and nameplate"],
    columns: {
      id,
      body: ["所属机构", "the body"],
      text: ["名称文字", "the name"],
      kind: ["名称类别", "kind of name"],
      language: ["语言", "language"],
      ...SPAN,
    },
  },
  affiliations: {
    file: ["隶属与合署", "affiliations: part of another body, or joint office with it"],
    columns: {
      id,
      kind: ["关系类别", "kind of affiliation"],
      body: ["机构", "the body"],
      other: ["上级机构，或合署的另一机构", "the parent body, or the other body of the joint office"],
      ...SPAN,
      verified: ["是否已据来源核对", "whether it was checked against a source"],
      sources,
    },
  },
  successions: {
    file: [
      "机构沿革：更名或组建（承接）、并入、拆分、职能划转",
      "successions: renamed, merged, split, functions transferred",
    ],
    columns: {
      id,
      predecessor: ["前身", "the earlier body"],
      successor: ["后续机构", "the later body"],
      on: ["日期", "date"],
      kind: ["变更方式", "kind of succession"],
      mainLine: ["是否主线；按指定日期识别机构时沿主线", "whether identity resolution by date follows it"],
      event: ["所属改革的英文名称", "the reform it belongs to, in English"],
      eventZh: ["所属改革的中文名称", "the reform it belongs to, in Chinese"],
      note: ["英文说明", "note in English"],
      noteZh: ["中文说明", "note in Chinese"],
      verified: ["是否已据来源核对", "whether it was checked against a source"],
      sources,
    },
  },
  merges: {
    file: ["重复记录的合并", "duplicate records of bodies, and the record each was merged into"],
    columns: {
      id: ["重复的标识", "id of the duplicate"],
      into: ["并入的记录", "id of the record that replaces it"],
      note,
    },
  },
  projects: {
    file: ["项目：信息化工程和协作任务等", "projects, mechanisms and tasks that bodies work on"],
    columns: {
      ...NAMED,
      kind: ["类别", "kind of project"],
      labelIsOurs: [
        "文中没有名称，名称为编者所拟",
        "true if the text does not name the project and the coder gave it a label",
      ],
      startedOn: ["开始日期", "first day"],
      endedOn: ["结束日期", "last day"],
      partOf: ["所属整体项目", "project that it is a part of, such as a headquarters of its groups"],
    },
  },
  chains: { file: ["业务链", "business chains: the public purpose that projects serve"], columns: NAMED },
  goals: { file: ["建设目标", "goals of projects"], columns: { id, text: ["目标文字", "the goal"] } },
  transformations: { file: ["转型", "transformations that projects exemplify"], columns: NAMED },
  plans: { file: ["规划", "plans"], columns: NAMED },
  documents: {
    file: ["文件：陈述的出处；正文不在包内", "documents that statements are read from; without their texts"],
    columns: {
      id,
      title: ["标题", "title"],
      number: ["文号", "document number"],
      publishedOn: ["发布日期", "date of publication"],
      issuers: [
        "发文机构，依原文次序；各有文中名称和机构",
        "issuers in order: the form in the text, and the body if known",
      ],
      url: ["网址", "address"],
      sha256: ["所读正文（UTF-8）的 SHA-256", "SHA-256 of the text read, in UTF-8"],
      length: ["所读正文的字符数（码点）", "code points of the text read"],
      licence: ["许可协议", "licence"],
      language: ["语言", "language"],
    },
  },
  statements: {
    file: ["陈述：出自一份文件一处的一条断言", "statements: one claim each, from one place in one document"],
    columns: {
      id,
      dataset: ["所属数据集", "the data set it belongs to"],
      document: ["出处文件", "the document"],
      predicate: ["断言的关系", "the relation it claims"],
      subject: ["主体；空：尚未识别", "what the claim is about; null: not yet identified"],
      object: ["客体", "what it is related to"],
      namedForm: ["文中名称", "the name used in the text"],
      section: ["所在章节", "section of the text"],
      paragraph: ["所在段落，自 1 起", "paragraph, counted from 1"],
      start: ["文中名称的起点（码点，自 0 起）", "where the named form begins, in code points from 0"],
      end: ["文中名称的终点，不含", "where it ends, not included"],
      quote: ["点名的分句", "the clause that names it"],
      quoteStart: ["该分句的起点", "where the clause begins"],
      method: ["获取方式", "how it was obtained"],
      confidence: ["置信度，0 至 1", "confidence, 0 to 1"],
      status: [
        "审核状态；只有 ACCEPTED 计入网络",
        "review status; only ACCEPTED statements count in the networks",
      ],
      listIsOpen: ["名单以“等”结尾，未尽", "whether the list ends in 等 (and others)"],
      from: ["参与起始日期", "first day of the participation"],
      to: ["参与终止日期", "last day of the participation"],
      recordedAt: ["录入时间（UTC）", "when it was recorded, UTC"],
      recordedBy: ["录入者", "who recorded it"],
      reviewedAt: ["审核时间（UTC）", "when it was reviewed, UTC"],
      reviewedBy: ["审核者", "who reviewed it"],
      reviewNote: ["审核意见", "note of the reviewer"],
      rolledUp: [
        "文中名称所指；OFFICE：主体的内设机构",
        "what the named form names; OFFICE: an office of the subject",
      ],
    },
  },
};
