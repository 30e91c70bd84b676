/** Questions about the data: filters, names, rankings, networks, versions. */
export const QUESTIONS: Readonly<Record<string, string>> = {
  "All {} participations selected are in projects that serve no business chain. Ask for unit PROJECT.":
    "选出的 {} 次参与都在没有业务链的项目中。unit 请用 PROJECT。",
  "{} participations are selected, but nothing in them meets the other conditions: bodyIds, involving, bodyKinds, exclude…, minShared or roles of the two. Widen one of them, or count by another unit than {}.":
    "选出了 {} 次参与，但都不符合其他条件：bodyIds、involving、bodyKinds、exclude…、minShared 或双方的角色。请放宽其中一个，或换一个统计对象（现为 {}）。",
  "No statement meets the filter. Statements there would be without one condition: {}.":
    "没有陈述符合筛选条件。去掉一个条件后的陈述数：{}。",
  "The data holds no statement that this unit counts.": "数据中没有此统计对象的陈述。",
  "No statement meets the filter, nor would one without any single condition of it. Drop several.":
    "没有陈述符合筛选条件，去掉任何一个条件也没有。请去掉几个。",
  "The computation took longer than a request may take and was ended. Narrow the filter, or ask for a smaller network or fewer trials.":
    "计算超过了一次请求的时限，已停止。请增加筛选条件，或缩小网络、减少试验次数。",
  "The client disconnected; the computation was ended.": "请求已中断，计算已停止。",
  "There is no data version {}; dataVersions lists all. 0 is before the first.":
    "没有数据版本 {}；dataVersions 列出全部版本。0 表示第一个版本之前。",
  "There is no data version {}. The current one is {} ({}); dataVersions lists all.":
    "没有数据版本 {}。当前版本为 {}（{}）；dataVersions 列出全部版本。",
  "The data is not loaded yet. Try again in a few seconds.": "数据尚未加载。请几秒后重试。",
  "The data changes too fast to be read completely. Try again shortly.":
    "数据变动过快，无法完整读取。请稍后重试。",
  'A participation statement of body "{}" lacks a property. Run `npx xietong check`.':
    "机构“{}”的一条参与陈述缺少属性。请运行 `npx xietong check`。",
  "Positions are computed for at most {} nodes; this network has {}. Leave positions out, or ask for fewer nodes.":
    "最多为 {} 个节点计算位置，此网络有 {} 个。请不要位置，或减少节点。",
  "resolution is {}; it must be above 0 and at most {}.": "resolution 为 {}；应大于 0，且不超过 {}。",
  "communities.{}": "communities.{}",
  "seed is {}; it is 0 or more.": "seed 为 {}；应不小于 0。",
  "trials is {}; ask for 1 to {} of them.": "trials 为 {}；应为 1 至 {}。",
  "{} is {}; it lies between {} and {}.": "{} 为 {}；应在 {} 与 {} 之间。",
  "There is no format {} of networks; there are {}. The whole data comes as {}.":
    "没有网络格式 {}；可用格式：{}。全部数据的格式为 {}。",
  'There is no measure "{}"; there are {}.': "没有指标“{}”；可用指标：{}。",
  "backbone belongs to a projection; ask for mode BODIES or ITEMS.":
    "backbone 只用于单模投影；mode 请用 BODIES 或 ITEMS。",
  "maxQValue and maxDisparity belong to pairs of bodies; ask for mode BODIES.":
    "maxQValue 和 maxDisparity 只用于机构对；mode 请用 BODIES。",
  "maxHops is {}; use 1 to {}.": "maxHops 为 {}；应为 1 至 {}。",
  "seeds names {}; a network begins at 1 to {} of them.": "seeds 有 {} 个；网络的起点应为 1 至 {} 个。",
  "slices names {} periods; at most {} are taken.": "slices 有 {} 个时段；最多 {} 个。",
  "first is {}; ask for 0 to {} at a time and follow pageInfo.endCursor with after for more.":
    "first 为 {}；每次可取 0 至 {} 条，更多请以 after 传入 pageInfo.endCursor。",
  "The cursor {} belongs to another question or data version. {}": "游标 {} 属于另一个问题或数据版本。{}",
  "Use a cursor only with the arguments and the data version that gave it; start again without after.":
    "游标只能与产生它的参数和数据版本一起使用；请去掉 after，从第一页开始。",
  "{} is no cursor. Take one from pageInfo.endCursor or edges.cursor.":
    "{} 不是游标。请使用 pageInfo.endCursor 或 edges.cursor 的值。",
  "minShared is {}; pairs that share nothing are not ranked. Use 1 or more.":
    "minShared 为 {}；没有共同事项的机构对不参与排名。应不小于 1。",
  "By the dates of the documents {} is {}. Ask for one of these, or with AS_OF and a date.":
    "按文件日期，{} 是 {}。请查询其中之一，或用 AS_OF 加日期。",
  "Participations are in projects: ask for unit BUSINESS_CHAIN or PROJECT, or for partners(unit: DOCUMENT).":
    "参与是对项目而言的：unit 请用 BUSINESS_CHAIN 或 PROJECT，或查询 partners(unit: DOCUMENT)。",
  "names holds {}; at most {} are resolved at once. {}": "names 有 {} 个；一次最多解析 {} 个。{}",
  "Ask in several requests.": "请分几次请求。",
  "Unit DOCUMENT counts who issued documents together; projectIds and chainIds do not apply. Leave them out, or use documentIds.":
    "统计对象 DOCUMENT 统计联合发文，不适用 projectIds 和 chainIds。请去掉，或改用 documentIds。",
  "A list of the filter holds {} entries; at most {} are allowed.":
    "筛选条件的一个列表有 {} 项，最多 {} 项。",
  "identity.date goes with mode AS_OF only; {} takes none. Remove the date or change the mode.":
    "identity.date 只用于 AS_OF 口径；{} 不用日期。请去掉日期，或更换口径。",
  'identity mode AS_OF needs a date, such as "2018-12-31"; "now" cannot be cited.':
    "AS_OF 口径需要日期，例如“2018-12-31”；“now”不能引用。",
  "{}from ({}) lies after {}to ({}). Swap them.": "{}from（{}）晚于 {}to（{}）。请对调。",
  "minConfidence is {}; it lies between 0 and 1.": "minConfidence 为 {}；应在 0 与 1 之间。",
  "{} is {}, which is no date. Write 2013, 2013-03 or 2013-03-14.":
    "{} 为 {}，不是日期。请写作 2013、2013-03 或 2013-03-14。",
  "{} is in both groups. Name each body in one of them.": "{} 同时在两组中。每个机构只能在一组。",
  "minShared is {}; use 1 or more.": "minShared 为 {}；应不小于 1。",
  "{} names {}; a group has 1 to {} bodies.": "{} 有 {} 个；一组应有 1 至 {} 个机构。",
  "size is {}; groups of 3 or 4 are found. {}": "size 为 {}；只查找三个或四个机构的组合。{}",
  "For pairs ask coParticipation.": "机构对请用 coParticipation。",
  "For what more bodies share, name them to commonGround(bodies: […]).":
    "更多机构的共同事项，请用 commonGround(bodies: […]) 列出机构。",
  "minShared is {}; groups that share nothing are not ranked. Use 1 or more.":
    "minShared 为 {}；没有共同事项的组合不参与排名。应不小于 1。",
  "bodies names {}; common ground takes 2 to {} bodies.": "bodies 有 {} 个；共同事项应查 2 至 {} 个机构。",
  "Under {} all the bodies named are one, {}. Name others{}.":
    "按 {} 口径，所列机构都是同一个机构：{}。请列出其他机构{}。",
  ", or ask with AS_NAMED": "，或用 AS_NAMED 口径",
  "No body has the id {}. Look names up with resolveNames(names: [{}]).":
    "没有标识为 {} 的机构。请用 resolveNames(names: [{}]) 查找名称。",
  "List them with projects { id nameZh }.": "请用 projects { id nameZh } 列出全部项目。",
  "List them with businessChains { id nameZh }.": "请用 businessChains { id nameZh } 列出全部业务链。",
  "No data set has the id {}. List them with datasets { id nameZh }.":
    "没有标识为 {} 的数据集。请用 datasets { id nameZh } 列出全部数据集。",
  "No statement has the id {}. Find it with statements(where: …) { id }.":
    "没有标识为 {} 的陈述。请用 statements(where: …) { id } 查找。",
  "{} has been the name of {}. {}": "{} 曾是以下机构的名称：{}。{}",
  "Give one of these ids, or ask resolveNames with a date.":
    "请给出其中一个标识，或在 resolveNames 中加日期。",
  "{} ({}) was founded on {}, after {}, the date as of which bodies are matched.":
    "{}（{}）成立于 {}，晚于对应机构所按的日期 {}。",
  "{} Give both selections an identity AS_OF a later date.":
    "{}请为两个范围都给出 identity AS_OF 和更晚的日期。",
  "{} On that date it was {}. Ask for that, or give both selections an identity AS_OF a later date.":
    "{}当日它是 {}。请改问该机构，或为两个范围都给出 identity AS_OF 和更晚的日期。",
  "from and to ask for bodies as of {}; pairs can be matched on one date only.":
    "from 与 to 的机构日期不同（{}）；机构对只能按同一日期对应。",
  "from and to must name the same data version, or none. For the effect of edits, use movedPairs.":
    "from 与 to 应写同一数据版本，或都不写。查看编辑的影响请用 movedPairs。",
  "{} trials would trade {} entries; at most {} are. Ask for {} trials or fewer, or narrow the filter.":
    "{} 次试验要交换 {} 项，最多 {} 项。请把试验次数减到 {} 次以内，或增加筛选条件。",
  "{} trials would compare {} pairs for the q-values; at most {} are. Ask for {} trials or fewer, narrow the filter, or leave out qValue.":
    "为求 q 值，{} 次试验要比较 {} 对，最多 {} 对。请把试验次数减到 {} 次以内，或增加筛选条件，或不取 qValue。",
  "text has {} characters; at most {} are allowed. {}": "text 有 {} 个字，最多 {} 个字。{}",
  "Search for a name, a title or a part of one.": "请查找名称、标题或其中一部分。",
  "{}. Give a name, a title, pinyin or a part of one.": "{}。请给出名称、标题、拼音或其中一部分。",
  "text is empty": "text 为空",
  "text {} holds no letter, digit or character": "text {} 不含字母、数字或汉字",
  "No body has the id or the exact name {}.": "没有标识或全称为 {} 的机构。",
  "No project has the id or the exact name {}.": "没有标识或全称为 {} 的项目。",
  "No business chain has the id or the exact name {}.": "没有标识或全称为 {} 的业务链。",
  "No document has the id {}.": "没有标识为 {} 的文件。",
  "No data set has the id {}.": "没有标识为 {} 的数据集。",
  "Look names up with resolveNames(names: [{}]).": "请用 resolveNames(names: [{}]) 查找名称。",
  "List them with documents { id title }.": "请用 documents { id title } 列出全部文件。",
  "List them with datasets { id nameZh }.": "请用 datasets { id nameZh } 列出全部数据集。",
  "Nearest: {}.": "最接近的是：{}。",
  "pairMeasures belong to pairs of bodies; ask for mode BODIES.":
    "pairMeasures 属于机构对；请用 BODIES 模式。",
  'There is no measure of pairs "{}"; there are {}.': "没有机构对指标“{}”；可用指标：{}。",
  'GROWTH counts bodies that are new since a date. Give since, such as "2018".':
    "GROWTH 统计某日之后新出现的机构。请给出 since，例如“2018”。",
};
