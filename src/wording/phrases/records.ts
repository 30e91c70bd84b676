/** Records that are written or imported, and the rules of the model that they break. */
export const RECORDS: Readonly<Record<string, string>> = {
  '"{}" ({}) was changed in version {}, after version {} that this write was made on{}. Read it again with dataChanges(since: {}), then write on the newer version.':
    "“{}”（{}）在版本 {} 中已改动，晚于本次写入所依据的版本 {}{}。请用 dataChanges(since: {}) 重新读取，再在新版本上写入。",
  ", and {} more with it": "，另有 {} 条",
  '"{}" ({}, column {}) {}{}. Nothing was kept.': "“{}”（{}，列 {}）{}{}。未写入任何内容。",
  " (and {} more)": "（另有 {} 处）",
  "A body cannot be merged into itself.": "机构不能与自身合并。",
  "The text has the SHA-256 {}, not {}. Send one of the two.":
    "正文的 SHA-256 为 {}，不是 {}。请只给其中之一。",
  "A statement {} exists already. Review it, or give this one an id of its own.":
    "陈述 {} 已存在。请审核它，或给这一条另起标识。",
  "RESOLVE of {} needs the subject that the named form means.":
    "对 {} 作 RESOLVE 时，须给出文中称谓所指的主体。",
  "A record cannot be withdrawn while others name it. Withdraw or change those first; nothing was kept.":
    "有其他记录引用时，不能撤回该记录。请先撤回或修改那些记录；未写入任何内容。",
  "a date like 2013, 2013-03 or 2013-03-14": "应为 2013、2013-03 或 2013-03-14 这样的日期",
  "an address that begins with http:// or https://": "应为以 http:// 或 https:// 开头的地址",
  "64 hexadecimal digits": "应为 64 位十六进制数字",
  "it is invalid": "无效",
  "it is not valid JSON: {}": "不是有效的 JSON：{}",
  "it is not valid CSV: {}": "不是有效的 CSV：{}",
  "it has {} cells where the head has {}": "有 {} 格，而表头有 {} 格",
  '"{}" was no name any more on {} (--strict-dates); it is {}':
    "“{}”在 {} 已不是机构名称（--strict-dates）；它是 {}",
  '"{}" was no name yet on {} (--strict-dates); it is {}':
    "“{}”在 {} 还不是机构名称（--strict-dates）；它是 {}",
  '"{}" has {} characters, more than a name has': "“{}”有 {} 个字符，比名称长",
  'sameAs names "{}", which is the id of no project': "sameAs 中的“{}”不是任何项目的标识",
  'kind "{}" is not known; write one of {}': "类型“{}”未知；请写 {} 之一",
  "{} holds a formula; write its value": "{} 是公式；请写它的值",
  'role "{}" is not known; write 牵头 or 参与 (LEAD, PARTICIPANT), or say what it means with --role':
    "角色“{}”未知；请写“牵头”或“参与”（LEAD、PARTICIPANT），或用 --role 说明其含义",
  'number {} is "{}" of {} by {} in the data ({}); correct the row, or its number':
    "文号 {} 在数据中是“{}”，日期 {}，发文机关 {}（{}）；请改正此行或文号",
  "no date": "无日期",
  "nobody named": "未具名",
  '"{}" is ambiguous on {}: {}': "“{}”在 {} 有歧义：{}",
  "has the number of {}, and a date that agrees": "与 {} 文号相同，日期相合",
  "has the title of {}, and a date that agrees": "与 {} 标题相同，日期相合",
  '"{}" names {} in brackets; write these bodies without brackets, in the column of their role':
    "“{}”在括号中写有 {}；请去掉括号，把这些机构写进其角色所在的列",
  '"{}" leaves bodies out (除…外); write the bodies that are meant':
    "“{}”用“除……外”排除了机构；请写明所指的机构",
  '"{}" is no body on {}': "“{}”在 {} 不是机构",
  '"{}" is no body on {}; similar names: {}': "“{}”在 {} 不是机构；相近的名称：{}",
  '"{}" is {} and {} on {}': "“{}”在 {4} 既是 {2} 又是 {3}",
  '"{}" occurs twice': "“{}”出现两次",
  "Built-in data: {}": "内置数据：{}",
  "Coding table {}": "编码表 {}",
  "Import of {}": "导入 {}",
  "body {}": "机构 {}",
  "issuer {}": "发文机关 {}",
  "a quote that opens in this row never closes": "此行的引号没有闭合",
  'closes a circle of successions: it leads back to "{}"': "使沿革成环：又回到“{}”",
  'date "{}" does not say which number is the month; write {}-{}-{} or {}-{}-{}':
    "日期“{}”没有说明哪个数是月份；请写作 {}-{}-{} 或 {}-{}-{}",
  'number "{}" holds several numbers; give each document a row of its own, or, where they are of one document, keep one and move the others to the note':
    "文号“{}”含有几个文号。不同的文件请各占一行；如是同一文件，请保留一个，其余移到备注",
  'date "{}" is no date; write 2013, 2013-03 or 2013-03-14':
    "“{}”不是日期；请写作 2013、2013-03 或 2013-03-14",
  "ends at {}, not after its start at {}": "止于 {}，不在起点 {} 之后",
  "ends at {}, past the document's {} characters": "止于 {}，超出文件的 {} 个字",
  'has a quote that does not hold its named form "{}"': "的引文不含文中称谓“{}”",
  'has a quote that says "{}" where the named form is "{}"': "的引文在该处为“{}”，而文中称谓是“{}”",
  "has a stored text that does not match its hash": "保存的正文与其散列值不符",
  "has half a place; give start and end, or neither": "的位置不完整；起止应都给出，或都不给",
  "has no stored text": "没有保存正文",
  'is a second main line of "{}"': "是“{}”的第二条主线",
  "is abolished before it is established": "的撤销早于设立",
  'a kind and a date, as in "DIRECTLY_AFFILIATED until 2018-03-17"':
    "类别和日期，如“DIRECTLY_AFFILIATED until 2018-03-17”",
  "is part of a project that is itself a part; name the outermost one":
    "所属的项目本身又属于另一项目；请写最外层的项目",
  'is accepted, but no record answers to "{}"': "已采纳，但没有记录对应“{}”",
  "is accepted, but {} {} {} is missing": "已采纳，但缺少 {} {} {}",
  "is still among the bodies; only one of the two can be": "仍在机构之中；两者只能有其一",
  "is stored {} times": "保存了 {} 份",
  'names "{}" where the text says "{}"': "所写为“{}”，而正文为“{}”",
  'names "{}", which is not among the {}': "引用了“{}”，但 {} 中没有它",
  "names {}; accepted are {}": "写的是 {}；可接受：{}",
  "no accepted statement supports it": "没有已采纳的陈述支持它",
  "no statement": "没有陈述",
  'quote does not contain the body\'s name "{}"': "引文不含机构名称“{}”",
  "runs from {} to {}": "起于 {}，止于 {}",
  "says {}; the records give {}": "写的是 {}；按记录为 {}",
  "stands at {}, before its quote, which begins at {}": "位于 {}，在引文起点 {} 之前",
  'is merged into "{}", which is merged itself; name the body that stays':
    "并入“{}”，而后者自身也被并入；请写保留的机构",
  'was merged into "{}"; name that one instead': "已并入“{}”；请改用后者",
  'would make "{}" invalid, which {}': "会使“{}”无效，因为它{}",
  "{} is empty": "{} 为空",
  "{} is longer than {} characters": "{} 超过 {} 个字",
  '{} of {} is "{}" in line {}': "{2} 的 {1} 在第 {4} 行为“{3}”",
  "a control character": "为控制字符",
  "character {} is U+{}, {}; remove it": "第 {} 个字符为 U+{}，{}；请删除",
  "half of a surrogate pair, so not valid Unicode": "为半个代理对，不是有效的 Unicode",
  "it has {} characters; at most {} are stored": "有 {} 个字；最多保存 {} 个",
  "it is blank; write its text": "只有空白；请写明",
  "the end of a line": "为行末符",
  "which changes the direction of text": "会改变文字方向",
  "which is invisible": "不可见",
  "{}; {} has {}": "{}；{} 有 {}",
  "{}, line {}, column {}: {}{}. Nothing was written; correct the line and try again.":
    "{} 第 {} 行，列 {}：{}{}。未写入任何内容；请更正该行后重试。",
  "the whole line": "整行",
  "the whole file": "整个文件",
  "names {} as issuer, but no statement says so; register the document again with its issuers":
    "以 {} 为发文机关，但没有陈述支持；请连同发文机关重新登记该文件",
  'names "{}" as issuer, and no statement says so; add to the statements one with the predicate ISSUED, the subject "{}" and the object "{}"':
    "以“{}”为发文机关，但没有陈述支持；请增加一条陈述，谓词 ISSUED，主体“{}”，客体“{}”",
};
