/** Requests over GraphQL and HTTP: limits, arguments, tokens, citations. `{}` stands for a value, `{2}` for the second one. */
export const REQUESTS: Readonly<Record<string, string>> = {
  "Nothing is at this address. The explorer is at /, the playground at /playground/, the GraphQL endpoint at /graphql, and files are at /export/ and the name of a format.":
    "此地址没有内容。协作网络图在 /，查询台在 /playground/，GraphQL 接口在 /graphql，文件在 /export/ 加格式名。",
  "The query selects the same fields too many times to compare them. Select each once, or under an alias of its own, or ask in several queries.":
    "查询重复选取相同的字段，次数过多，无法逐一比较。请每个字段只选一次，或各用别名，或分几次查询。",
  "The request names no host. Send the header Host with the name or address of this server, as HTTP/1.1 does.":
    "请求没有写明主机。请像 HTTP/1.1 那样，在请求头 Host 中写明本服务器的名称或地址。",
  "This connection has {} requests that are not answered yet, or whose answers were not read. Read them before you ask again.":
    "此连接有 {} 个请求尚未答复，或答复尚未读取。请先读取，再发新的请求。",
  "The network asked for takes more than {} steps to compute. {}": "所查网络的计算量超过 {} 步。{}",
  "Ask for fewer hops or seeds, or narrow the filter.": "请减少步数或起点，或增加筛选条件。",
  "Lower maxNodes, or narrow the filter.": "请调低 maxNodes，或增加筛选条件。",
  "Raise minShared, lower maxNodes, or narrow the filter.":
    "请调高 minShared、调低 maxNodes，或增加筛选条件。",
  "A citation covers one query operation; this document has {}. Cite each query separately.":
    "一条引文只对应一个查询操作，此文档有{}。请分别引用每个查询。",
  "{} operations": " {} 个操作",
  "The answer could not be verified later: {} {}": "该结果日后无法核验：{} {}",
  "describes the schema and not the data. Select data, such as coParticipation.":
    "描述的是接口而不是数据。请查询数据，例如 coParticipation。",
  "{}: {} is {}; {}.": "{}：{} 为 {}；{}。",
  "ask for 1 to {} at a time and follow pageInfo.endCursor with after; totalCount alone needs no first":
    "每次可取 1 至 {} 条，之后以 after 传入 pageInfo.endCursor 继续；只查 totalCount 时不必给 first",
  "ask for 0 to {} at a time, and for more with the field's connection":
    "每次可取 0 至 {} 条，更多请用该字段的 connection",
  "{}: offset is {}; it counts from 0.": "{}：offset 为 {}；应从 0 计。",
  "{}: {} is null. Leave it out; for records without a value write { eq: null }.":
    "{}：{} 为 null。请省略它；要查没有值的记录，请写 { eq: null }。",
  "{}: {} needs one condition in each entry, and one has {}. Write several as AND: [{ … }, { … }].":
    "{}：{} 的每一项须恰有一个条件，其中一项有 {} 个。多个条件请写成 AND: [{ … }, { … }]。",
  "{}: {} has conditions on node and on edge, which cannot stand in one OR or NOT. Write it within node, or within edge.":
    "{}：{} 中既有 node 的条件又有 edge 的条件，不能放在同一个 OR 或 NOT 里。请写在 node 之内，或写在 edge 之内。",
  "{}: {} is not a cursor. Take one from pageInfo.endCursor or edges.cursor.":
    "{}：{} 不是游标。请使用 pageInfo.endCursor 或 edges.cursor 的值。",
  "{} would be read from the live database, so the answer could not be verified later. Leave it out.":
    "{} 取自实时数据库，结果日后无法核验。请去掉该字段。",
  "{}: the condition goes through {} relationships; the limit is {}. Ask in two queries.":
    "{}：条件经过 {} 层关系，上限为 {} 层。请分两次查询。",
  "{}: the condition nests AND, OR and NOT {} deep; the limit is {}. Write it flatter.":
    "{}：条件中 AND、OR、NOT 嵌套 {} 层，上限为 {} 层。请减少嵌套。",
  "{}: the condition makes {} comparisons; the limit is {}. Compare with a list (`in`), or ask in several queries.":
    "{}：条件含 {} 个比较，上限为 {} 个。请用列表（`in`）比较，或分几次查询。",
  "The query costs {}; the limit is {}. Most of it is for {}: {}. {}":
    "查询开销为 {}，上限为 {}。其中最多的是 {}：{}。{}",
  "its plain fields": "其普通字段",
  "The query holds {} {}; the limit is {}. Ask in several queries.":
    "查询含 {} 个 {}，上限为 {}。请分几次查询。",
  "The query nests {} levels deep; the limit is {}. Select fewer levels, or ask in two queries.":
    "查询嵌套 {} 层，上限为 {} 层。请减少层次，或分两次查询。",
  "The query selects more than {} fields once its fragments are written out. Name fragments less often, or ask in two queries.":
    "展开片段后，查询选取的字段超过 {} 个。请减少片段的使用，或分两次查询。",
  "The query would read more than {} values of the schema. Leave out aliases and nested lists of types, or ask in several queries.":
    "查询要读取的模式内容超过 {} 项。请去掉别名和层层嵌套的类型列表，或分几次查询。",
  "The {} of the query nests more than {} levels deep. Write the conditions in fewer levels, or ask in several queries.":
    "查询的{}嵌套超过 {} 层。请减少条件的层次，或分几次查询。",
  "whole text": "全文",
  "value of a variable": "变量值",
  "value of an argument": "参数值",
  "The query has more than {} tokens (words and signs). Give long lists in variables, or ask in several queries.":
    "查询超过 {} 个词元（单词与符号）。请把长列表放在变量中，或分几次查询。",
  "{} of your requests are being worked on; the limit is {}. Wait for an answer before you ask again, at the earliest in {} seconds.":
    "您有 {} 个请求正在处理，上限为 {} 个。请等到有结果后再查，至少等 {} 秒。",
  "The service is working on {} requests; the limit is {}. Try again in {} seconds.":
    "服务正在处理 {} 个请求，上限为 {} 个。请 {} 秒后重试。",
  "An unexpected error occurred. The log describes it under {}.": "发生未预期的错误。日志中的编号为 {}。",
  'There is no argument "{}"; there are {}.': "没有参数“{}”；可用参数：{}。",
  "{} cannot be used: {}.": "{} 不能使用：{}。",
  "it is given {} times, and is no list": "给了 {} 次，但它不是列表",
  "it is no JSON; write it as in GraphQL's variables": "不是 JSON；请按 GraphQL 变量的写法填写",
  "it is true or false": "只能是 true 或 false",
  "the id of a citation is sixteen letters and digits": "引文编号是十六位字母和数字",
  "AUTH_ANONYMOUS is false, but neither AUTH_SECRET nor AUTH_JWKS is set, so no request could be answered. Set one of them.":
    "AUTH_ANONYMOUS 为 false，但 AUTH_SECRET 和 AUTH_JWKS 都没有设置，任何请求都无法回答。请设置其中之一。",
  "This server accepts no tokens: neither AUTH_SECRET nor AUTH_JWKS is set, so nobody can write through it. Omit the Authorization header to read.":
    "此服务器不接受令牌：AUTH_SECRET 和 AUTH_JWKS 都没有设置，因此不能通过它写入。只读取时请去掉 Authorization 请求头。",
  "This server requires a token. Send one as `Authorization: Bearer …`.":
    "此服务器要求令牌。请以 `Authorization: Bearer …` 发送。",
  "The Authorization header is malformed. Send one header, `Authorization: Bearer …`, with a token of three parts.":
    "Authorization 请求头格式不对。请发送一个 `Authorization: Bearer …`，令牌由三部分组成。",
  "The argument {} cannot be used; this address takes {}.": "参数 {} 不能使用；此地址接受：{}。",
  "{} once": "{}（一次）",
  "AUTH_JWKS cannot be used: the file does not hold a JSON Web Key Set ({}). See .env.example.":
    "AUTH_JWKS 不能使用：该文件不是 JSON Web Key Set（{}）。见 .env.example。",
  "The keys for verifying tokens cannot be read at the moment. Try again in a few seconds.":
    "暂时无法读取核验令牌的密钥。请几秒后重试。",
  "The token has expired.": "令牌已过期。",
  'The token\'s claim "{}" is missing or not what this server expects.':
    "令牌缺少声明“{}”，或与此服务器的要求不符。",
  "This server does not accept the token.": "此服务器不接受该令牌。",
  "Request a new one, or omit the Authorization header where reading needs none.":
    "请申请新令牌；读取不需要令牌时，可去掉 Authorization 请求头。",
  'No question is called "{}". There are: {}.': "没有名为“{}”的问题。现有问题：{}。",
  "This needs the role {}. {} the role {}. {}": "此操作需要角色 {}。{}角色 {}。{}",
  "Callers without a token have": "未带令牌的访问者为",
  '"{}" has': "“{}”为",
  "Send a token as `Authorization: Bearer …`. On your own machine `xietong open` prints a link with one; elsewhere `xietong token` makes one where AUTH_SECRET is set.":
    "请以 `Authorization: Bearer …` 发送令牌。在本机可用 `xietong open` 得到带令牌的链接；其他情况下，设置 AUTH_SECRET 后可用 `xietong token` 生成。",
  "Ask an administrator for a token with that role.": "请向管理员申请具有该角色的令牌。",
  "Citation {} is of data version {}, and the file would be of {}. Cite again, or ask for a network with filter.dataVersion {}.":
    "引文 {} 属于数据版本 {}，而文件属于版本 {}。请重新引用，或以 filter.dataVersion {} 查询网络。",
  "This database holds no citation {}. Compare it letter by letter with the reference. A citation is stored where it was made, and one made without a token expires when nobody reads it: ask the service at the address in the reference, or check a data package exported with it: xietong verify {} --package FILE.":
    "此数据库没有引文 {}。请与引文逐字核对。引文保存在生成它的服务里，未用令牌所作的引文长期无人查看时会到期：请到引文所写的网址查询，或用随它导出的数据包核验：xietong verify {} --package FILE。",
  "The citation {} was removed by an administrator on {}: {}": "引文 {} 已由管理员于 {} 删除：{}",
  "Citations made without a token fill the {} MB that they may take up. Cite with a token, or try again in a day.":
    "未用令牌所作的引文已占满 {} MB 的限额。请用令牌引用，或一天后再试。",
  "Without a token {} new citations an hour can be made from one address. Cite with a token, or try again in {} seconds. Citing again what was cited before is always possible.":
    "未用令牌时，同一地址每小时可新建 {} 条引文。请用令牌引用，或 {} 秒后再试。已引用过的内容随时可以再次引用。",
  "ids has {} entries; one request removes up to {}.": "ids 有 {} 项；一次请求最多删除 {} 条。",
  "The query to cite has {} bytes with its variables; a citation keeps up to {}. Cite a shorter query.":
    "要引用的查询连同变量有 {} 字节；引文最多保存 {} 字节。请引用较短的查询。",
  "Citation {} is of the data with content hash {}, and the package holds {}.":
    "引文 {} 所引数据的内容哈希为 {}，而数据包的为 {}。",
  "A data package holds one data version, and not {}.": "数据包只有一个数据版本，没有 {}。",
  "The queries that this request cites or verifies cost {} together; the limit is {}. Cite and verify them in several requests.":
    "此请求引用或核验的查询共开销 {}，上限为 {}。请分几次请求。",
  "title cannot be used as given. Write one line of 1 to {} visible characters, or leave it out.":
    "title 不能这样使用。请写一行，1 至 {} 个可见字符，或不写。",
  "The cited answer was too long to be kept, so the differences cannot be shown.":
    "所引用的结果过长，未保存全文，因此无法列出差异。",
  "The query is no longer accepted by this program ({}; it was cited with {}): {}":
    "本程序已不再接受该查询（现为 {}，引用时为 {}）：{}",
  "The stored citation does not match its id: it was changed after it was made.":
    "保存的引文与其编号不符：它在生成后被改动过。",
  "Ask in several smaller queries.": "请分成几个较小的查询。",
  "Ask for {} alone, and change it too: {}": "请只查 {}，并作改动：{}",
  "Ask for {} alone, and within it for a plain field such as `__typename` alone.":
    "请只查 {}，其中只取 `__typename` 之类的普通字段。",
  "Give at most {} of the {} `{}` in {}.": "请在 {4} 的 {2} 个 `{3}` 中至多给出 {1} 个。",
  "Ask for `{}: {}` instead of {} in {}.": "请在 {4} 中用 `{1}: {2}`，代替 {3}。",
  "Leave relationships out of the `where` of {}.": "请在 {} 的 `where` 中去掉关系。",
  "Let the `where` of {} go through at most {} {}.": "请使 {} 的 `where` 至多经过 {} {}。",
  "relationships, one within the other": "层关系",
  "Leave out {}{}.": "请去掉 {}{}。",
  " and select a plain field such as `__typename` in its place": "，改取 `__typename` 之类的普通字段",
  "Keep the first {} of the {} fields {}, up to {}, and ask for the rest in another query.":
    "请保留{3} {2} 个字段中的前 {1} 个（到 {4} 为止），其余另作查询。",
  "in {}": " {} ",
  "of the query": "查询的",
};
