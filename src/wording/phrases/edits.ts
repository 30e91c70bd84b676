/** Proofs of statements, and edits that are refused or undone. */
export const EDITS: Readonly<Record<string, string>> = {
  "{} is a list; write --set '{}={}' or {}": "{} 是列表；请写 --set '{}={}' 或 {}",
  "has a quote that does not stand at its offset in the text": "的引文不在正文的该位置",
  "has a quote that is not in the text": "的引文不在正文中",
  'names "{}", which is not in the text': "所写“{}”不在正文中",
  "is in paragraph {} of a text with {}": "在第 {} 段，而正文共 {} 段",
  "is dated {}, but {}": "的日期为 {}，但 {}",
  '"{}" begins {}': "“{}”始于 {}",
  '"{}" ends {}': "“{}”止于 {}",
  "{}.{} is read from the live database, which is at version {}, and not from version {}. Leave it out, or ask for it without dataVersion; plain fields of a {} are those of the version: {}.":
    "{}.{} 取自实时数据库（版本 {}），而不是版本 {}。请去掉该字段，或不写 dataVersion 再查；{} 的普通字段属于所查版本：{}。",
  "has a main line but no end; it counts as ended on {}": "有主线但没有终止日期；按 {} 终止计",
  "column {} holds �; write it again": "列 {} 含有 �；请重新写入",
  "There is no record {} among the {}. Ids are case-sensitive; dataChanges(since: 0) lists those of every record.":
    "{2} 中没有记录 {1}。标识区分大小写；dataChanges(since: 0) 列出全部记录的标识。",
  "Repair: the content hash of version {} was not that of the stored records":
    "修复：版本 {} 的内容散列与所存记录不符",
  '"{}" would make "{}" (projects) invalid, which {}': "“{}”会使“{}”（projects）无效，因为它{}",
  '"{}" would make "{}" (successions) invalid, which {}': "“{}”会使“{}”（successions）无效，因为它{}",
  'would make "{}" ({}, column {}) invalid, which {}': "会使“{}”（{}，列 {}）无效，因为它{}",
  "idempotencyKey cannot be used as given. Take 1 to {} visible characters, such as a UUID.":
    "idempotencyKey 不能这样使用。请用 1 至 {} 个可见字符，例如一个 UUID。",
  "The idempotency key {} belongs to another write, after which the data version was {}. Take a new key for each write, and the same key only to repeat it unchanged. Nothing was kept.":
    "幂等键 {} 已用于另一次写入（其后数据版本为 {}）。每次写入请用新的键；只有原样重复时才用同一个键。未写入任何内容。",
  "The database could not be reached while it was writing, so it is not known whether the write was kept. Repeat it with the same idempotencyKey, or look in dataChanges first.":
    "写入时数据库连接中断，不知道是否已写入。请用同一个 idempotencyKey 重试，或先查 dataChanges。",
  "{} cannot be stored: {}. Nothing was kept.": "{} 无法保存：{}。未写入任何内容。",
  "No name of {} explains {}{}. Check the subject, or add the name with addBodyName.":
    "{} 的名称中没有能解释 {} 的{}。请核对主体，或用 addBodyName 增加名称。",
  "; it is a name of {}": "；它是 {} 的名称",
  "{} (statements, column {}) {}. Nothing was kept.": "{}（statements，列 {}）{}。未写入任何内容。",
  "is in paragraph {}; the first paragraph is 1": "在第 {} 段；段落从 1 计",
  "{} has neither a place nor a quote. Accept it with evidence: DOCUMENT_ONLY, or propose it again with its place. Nothing was kept.":
    "{} 既无位置也无引文。请以 evidence: DOCUMENT_ONLY 采纳，或附上位置重新提出。未写入任何内容。",
  "has neither a place nor a quote; give one, or import it without --located":
    "既无位置也无引文；请补上，或不带 --located 导入",
  "quote is empty; give one, or import without --located": "引文为空；请补上，或不带 --located 导入",
  "has neither a place nor a quote; give start and end or a quote, or say evidence: DOCUMENT_ONLY":
    "既无位置也无引文；请给出起止或引文，或写 evidence: DOCUMENT_ONLY",
  "The text for {} is not the one that the document was registered with: its SHA-256 differs. Register the document with this text first.":
    "{} 的正文与登记时不同：SHA-256 不一致。请先用此正文登记文件。",
  "{} is already the name of {}. If both carry it, send allowShared: true; otherwise correct the name{}. Nothing was kept.":
    "{} 已是 {} 的名称。如两者同名，请写 allowShared: true；否则请更正名称{}。未写入任何内容。",
  " or its dates": "或其日期",
  " or the body's dates": "或机构的日期",
  "There is no data version {}; dataVersions lists all.": "没有数据版本 {}；dataVersions 列出全部版本。",
  "Version {} cannot be undone: version {} changed {} ({}) after it{}. Undo the later versions first, or correct the records one by one; history(kind: …, id: …) shows the versions of each.":
    "版本 {} 不能撤销：版本 {} 在其后改动了 {}（{}）{}。请先撤销较新的版本，或逐条更正；history(kind: …, id: …) 列出每条记录的版本。",
  ", and {} more records": "，另有 {} 条记录",
  "{} ({}) cannot be withdrawn while other records refer to it: {} ({}){}. dependents(kind: {}, id: …) lists them; withdraw or change them first, or in the same request. Nothing was kept.":
    "{}（{}）不能撤回，因为有其他记录引用：{}（{}）{}。dependents(kind: {}, id: …) 列出这些记录；请先撤回或修改，或在同一请求中处理。未写入任何内容。",
  " and {} more": "，另有 {} 条",
  "Withdrawn: {} {}{}": "撤回：{} {}{}",
  "records lists {}; one request withdraws 1 to {}.": "records 有 {} 条；一次可撤回 1 至 {} 条。",
  "{} was proposed by {}, and this service wants a second person to accept it. Ask another editor to review it.":
    "{} 由 {} 提出，本服务要求由另一人采纳。请另一位编辑审核。",
  "{} ({}, column {}) cannot be taken: {}. Nothing was kept.":
    "{}（{}，列 {}）不能接受：{}。未写入任何内容。",
  "No document has the id {}. reviewDocuments lists those with statements to review.":
    "没有标识为 {} 的文件。reviewDocuments 列出有陈述待审的文件。",
  "The review of {} gives half a place; give start and end. Nothing was kept.":
    "对 {} 的审核只给了一半位置；请同时给出 start 与 end。未写入任何内容。",
  "{} cannot stand from {} to {} in a text of {} characters. Nothing was kept.":
    "{} 不能从第 {} 字到第 {} 字，因为正文共 {} 字。未写入任何内容。",
  "The place of {} cannot be changed, because the text of {} is not stored here. Register the document with its text first. Nothing was kept.":
    "{} 的位置不能更改，因为这里没有 {} 的正文。请先连同正文登记文件。未写入任何内容。",
};
