/** The history of a statement in both languages. */

export const historyZh = {
  title: "历史",
  version: (number: number) => `数据版本 ${number}`,
  actions: { ADDED: "新增", CHANGED: "修改", WITHDRAWN: "撤回" },
  columns: {
    status: "状态",
    predicate: "角色",
    subject: "机构",
    object: "任务",
    namedForm: "文中名称",
    start: "起",
    end: "止",
    quote: "引文",
    quoteStart: "引文起",
    section: "章节",
    paragraph: "段",
    listIsOpen: "名单以“等”结尾",
    reviewNote: "备注",
  } as Readonly<Record<string, string>>,
};

export const historyEn: typeof historyZh = {
  title: "History",
  version: (number) => `data version ${number}`,
  actions: { ADDED: "added", CHANGED: "changed", WITHDRAWN: "withdrawn" },
  columns: {
    status: "State",
    predicate: "Role",
    subject: "Body",
    object: "Task",
    namedForm: "Name in the text",
    start: "Start",
    end: "End",
    quote: "Quote",
    quoteStart: "Start of the quote",
    section: "Section",
    paragraph: "Paragraph",
    listIsOpen: "List ends in 等",
    reviewNote: "Note",
  },
};
