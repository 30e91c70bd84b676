/** Files, settings, the command line and the database. */
export const MACHINE: Readonly<Record<string, string>> = {
  "--bulk-files needs --bulk": "--bulk-files 须与 --bulk 一起使用",
  "--bulk takes the whole source, so it cannot be used with --{}":
    "--bulk 装入整个来源，不能与 --{} 一起使用",
  "The records of a bulk load are in the database, but its lists and indexes are not complete yet. Run `npx xietong migrate`, then try again. Nothing was changed.":
    "整库装载的记录已在数据库中，但列表和索引尚未补全。请运行 `npx xietong migrate`，然后重试。未作任何更改。",
  "The data of the bulk load are in place, but they are not what was written: the database holds {} nodes and {} relationships, and the files had {} and {}. Do not use these data. Empty the database with `npx xietong db reset`, then import with --no-bulk.":
    "整库装载的数据已就位，但与写入的文件不符：数据库有 {} 个节点和 {} 条关系，文件有 {} 个和 {} 条。请勿使用这些数据。请用 `npx xietong db reset` 清空数据库，然后用 --no-bulk 导入。",
  "it said nothing": "没有任何说明",
  "a signal": "信号",
  "code {}": "代码 {}",
  "The database is not empty: it holds data version {}. A bulk load only fills an empty one. Import without --bulk, set XIETONG_HOME to a new directory, or empty this one with `npx xietong db reset`. Nothing was written.":
    "数据库不是空的：已有数据版本 {}。整库装载只能装入空数据库。请不带 --bulk 导入，或把 XIETONG_HOME 设为新目录，或用 `npx xietong db reset` 清空。未写入任何内容。",
  "The database is not empty: it holds nodes that are not xietong's. A bulk load only fills an empty one. Name an empty database in NEO4J_DATABASE; nothing was written.":
    "数据库不是空的：其中有不属于协同的节点。整库装载只能装入空数据库。请在 NEO4J_DATABASE 中指定空数据库；未写入任何内容。",
  "The database runs on Neo4j {}, and the files of a bulk load are for Neo4j 5.26. Import without --bulk, or use Neo4j 5.26. Nothing was written.":
    "数据库运行的是 Neo4j {}，而整库装载的文件供 Neo4j 5.26 使用。请不带 --bulk 导入，或改用 Neo4j 5.26。未写入任何内容。",
  "--bulk-files is for a database that NEO4J_URI names. The managed database is loaded at once; leave the option out.":
    "--bulk-files 用于 NEO4J_URI 指定的数据库。自带数据库会直接装载，请去掉该选项。",
  "The source has a history, and a bulk load takes records alone. Add --without-history, or import it without --bulk. Nothing was written.":
    "来源带有历史，而整库装载只装入记录。请加上 --without-history，或不带 --bulk 导入。未写入任何内容。",
  "A database runs in the background for {}. Stop it with npx xietong db stop, then load again; nothing was written.":
    "{} 的数据库正在后台运行。请用 npx xietong db stop 停止后重新装载；未写入任何内容。",
  "The disk with {} has too little room for a bulk load, which needs about four times the size of the unpacked data. Nothing was loaded, and the database is as it was. Make room, or import with --no-bulk, which needs less.":
    "{} 所在磁盘的空间不够整库装载，所需空间约为解压后数据的四倍。未装入任何内容，数据库保持原样。请腾出空间，或用 --no-bulk 导入，所需空间较少。",
  "The disk with {} was full before Neo4j's importer had written the data. Nothing was loaded, and the database is as it was. Make room, or import with --no-bulk, which needs less.":
    "Neo4j 的导入程序尚未写完数据，{} 所在磁盘就已写满。未装入任何内容，数据库保持原样。请腾出空间，或用 --no-bulk 导入，所需空间较少。",
  "Neo4j's importer ended with {} before the data were whole: {}. Nothing was loaded, and the database is as it was. If Java ran out of memory, set XIETONG_HEAP=2g; otherwise import with --no-bulk.":
    "Neo4j 的导入程序在数据写全之前结束（{}）：{}。未装入任何内容，数据库保持原样。如果 Java 内存不足，请设置 XIETONG_HEAP=2g；否则请用 --no-bulk 导入。",
  "AUTH_SECRET is not set, so no token can be signed. Generate a secret with {} and set it here and for the server.":
    "AUTH_SECRET 没有设置，无法签发令牌。请用 {} 生成密钥，并在此处和服务器上设置。",
  "--name must have {}": "--name 须有 {}",
  "--expires must be a duration such as 30m, 8h or 90d, at most 365d":
    "--expires 应为时长，例如 30m、8h 或 90d，最长 365d",
  "--import and --review are two pages: give one": "--import 与 --review 是两个页面，请只给一个",
  "The secret in {} can be neither read nor made ({}). Give the data directory to this user, or set AUTH_SECRET.":
    "无法读取或生成密钥 {}（{}）。请把数据目录交给当前用户，或设置 AUTH_SECRET。",
  "The secret in {} is incomplete. Remove the file and start again.":
    "密钥 {} 不完整。请删除该文件后重新启动。",
  "No server answers at {}. Start it with npx xietong serve in another window, then run this command again.":
    "{} 没有服务器响应。请在另一个窗口用 npx xietong serve 启动，再运行此命令。",
  "The server at {} does not accept tokens signed here. Run this command with the XIETONG_HOME and AUTH_SECRET of the server.":
    "{} 的服务器不接受此处签发的令牌。请使用与服务器相同的 XIETONG_HOME 和 AUTH_SECRET。",
  "HOST is \"{}\", so other machines reach the server, and this command signs in on one's own alone. Create a token with xietong token and append it to the page's address: {}#token=…":
    'HOST 为 "{}"，其他机器也能访问服务器，而此命令只用于本机登录。请用 xietong token 生成令牌，并加在页面地址之后：{}#token=…',
  "{} takes more time or memory to read than one upload may. Split it into several tables (on the command line, npx xietong import --table takes it whole).":
    "读取 {} 所需的时间或内存超过一次上传的上限。请拆成几张表（命令行可用 npx xietong import --table 整表导入）。",
  "The file is larger than {} MB. Split it into several tables (on the command line, npx xietong import --table takes it whole).":
    "文件大于 {} MB。请拆成几张表（命令行可用 npx xietong import --table 整表导入）。",
  "Other tables are being read at the moment. Try again in a few seconds.":
    "正在读取其他表格。请几秒后重试。",
  "The request carries no file. Send its bytes as application/octet-stream.":
    "请求中没有文件。请以 application/octet-stream 发送文件内容。",
  "Give the data set that the rows belong to.": "请给出各行所属的数据集。",
  "{} cannot be used as given: docs/editing.md lists the options.":
    "{} 不能这样使用：docs/editing.md 列出了各选项。",
  "{} cannot be read: {}.": "无法读取 {}：{}。",
  "{} does not contain the address that it came from, as is always so for CSV. Give it, such as {}.":
    "{} 不含来源地址（CSV 都是如此）。请给出地址，例如 {}。",
  "--address must begin with /export/ and a format, such as {}.":
    "--address 应以 /export/ 和格式开头，例如 {}。",
  "Nothing can be written to {}: {}.": "无法写入 {}：{}。",
  "{}, line {}, is not a SHA-256, two spaces and a path that appears once. The package was modified: download it again.":
    "{} 第 {} 行不是 SHA-256、两个空格和唯一的路径。数据包被改动过：请重新下载。",
  "Another program listens on {}:{}. Stop it, or set PORT to a free one.":
    "另一个程序正在监听 {}:{}。请停止它，或把 PORT 设为空闲端口。",
  'HOST is "{}" and PORT {}, where this program cannot listen ({}). Set HOST to an address of this machine, such as 127.0.0.1.':
    "HOST 为“{}”、PORT 为 {}，本程序无法监听（{}）。请把 HOST 设为本机地址，例如 127.0.0.1。",
  "The database holds no data version. Run `npx xietong seed`.":
    "数据库中没有数据版本。请运行 `npx xietong seed`。",
  "The data changed during the export. Run the export again.": "导出期间数据有改动。请重新导出。",
  "{} cannot be read as a zip: {}. Nothing was kept of it.": "{} 不能读作 zip：{}。未保留其中任何内容。",
  "{} cannot be read as a document: {}.": "无法把 {} 读作文件：{}。",
  "it is empty": "是空文件",
  "it holds no text": "不含文字",
  "it is binary, or in an encoding other than UTF-8, GB 18030 and UTF-16":
    "是二进制文件，或编码不是 UTF-8、GB 18030、UTF-16",
  "it is in the old Word format; save it as .docx or PDF": "是旧的 Word 格式；请另存为 .docx 或 PDF",
  "it is a damaged Word file ({})": "是损坏的 Word 文件（{}）",
  "it is a damaged Excel file ({})": "是损坏的 Excel 文件（{}）",
  "it is no CSV ({})": "不是 CSV（{}）",
  "it is damaged ({})": "已损坏（{}）",
  "it would unpack to far more than a document holds": "解压后远大于一份文件应有的大小",
  "it is a damaged or locked PDF ({})": "是损坏或加锁的 PDF（{}）",
  "it is a scan without a text layer; run text recognition (OCR) on it first":
    "是没有文字层的扫描件；请先做文字识别（OCR）",
  "its fonts do not say which characters they hold; save it again with its text, or run text recognition (OCR) on it":
    "其字体没有说明所含字符；请连同文字重新保存，或做文字识别（OCR）",
  "There is no {}. Give a file, a folder or a zip.": "没有 {}。请给出文件、文件夹或 zip。",
  "{} has {} bytes; a document has at most {}. Split it.": "{} 有 {} 字节；一份文件最多 {} 字节。请拆分。",
  "{}/{} has more than {} bytes, which no document has. Split it.":
    "{}/{} 超过 {} 字节，没有这么大的文件。请拆分。",
  "{} holds the same text as {}, and is left out.": "{} 与 {} 的文字相同，已略过。",
  "{} holds no annotated document. Put texts into docs/NAME.txt and annotations into gold/NAME.json.":
    "{} 中没有标注过的文件。请把文本放在 docs/NAME.txt，标注放在 gold/NAME.json。",
  "{}/gold/{}.json has no text. Put it into docs/{}.txt.": "{}/gold/{}.json 没有文本。请放在 docs/{}.txt。",
  "{} is no JSON. Correct it, or take it out of the folder.": "{} 不是 JSON。请改正，或从文件夹中移出。",
  "The document {} has the number {} too, but another text. Compare the two; register a corrected text with registerDocument.":
    "文件 {} 也是文号 {}，但文字不同。请比较两者；更正的文本请用 registerDocument 登记。",
  "it holds {} entries": "含 {} 项",
  "{} is a link": "{} 是链接",
  "{} would unpack from {} to {} bytes": "{} 解压后会从 {} 字节变为 {} 字节",
  "{} is longer than {} bytes": "{} 超过 {} 字节",
  "{}. Files are named after what they hold ({}) and end in .jsonl or .csv.":
    "{}。文件以内容命名（{}），以 .jsonl 或 .csv 结尾。",
  "There is no built-in set {}. There is: {}.": "没有内置数据集 {}。现有：{}。",
  'The table has no column "title". Name it in the first row.': "表中没有 title 列。请在第一行写明列名。",
  "{} is no data package that can be checked: {}.": "{} 不是可核验的数据包：{}。",
  "it holds no {}": "不含 {}",
  "it holds {} twice": "{} 出现两次",
  "{} cannot be used to verify anything: {}.": "{} 不能用于核验：{}。",
  "its records are not those of data version {}": "其记录不是数据版本 {} 的记录",
  "{} does not say of which data version it is": "{} 没有写明数据版本",
  "{} is no JSON": "{} 不是 JSON",
  "{} is no citation": "{} 不是引文",
  "The package holds data version {} ({}) and not {}. Take the package of that version.":
    "数据包为数据版本 {}（{}），不是 {}。请使用该版本的数据包。",
  "Java was not found: install Java {} or newer (Debian: openjdk-17-jre-headless), {}.":
    "未找到 Java：请安装 Java {} 或更高版本（Debian：openjdk-17-jre-headless），{}。",
  'JAVA_HOME is "{}", which holds no bin/java. Set it to the folder of a Java {} or newer, or leave it unset for the first on the PATH.':
    "JAVA_HOME 为“{}”，其中没有 bin/java。请设为 Java {} 或更高版本的目录，或不设置，以使用 PATH 中的第一个。",
  "or set NEO4J_URI to a running Neo4j 5": "或把 NEO4J_URI 设为运行中的 Neo4j 5",
  "Java {} was found, and Neo4j 5 needs {} or newer: install that, {}.":
    "找到的是 Java {}，而 Neo4j 5 需要 {} 或更高版本：请安装，{}。",
  "The data directory {} is in use by {}: end that first, or set XIETONG_HOME to another directory.":
    "数据目录 {} 正由 {} 使用：请先结束它，或把 XIETONG_HOME 设为其他目录。",
  "another process": "另一个进程",
  "process {}": "进程 {}",
  "Neo4j ended while starting: {} Its logs are in {}.": "Neo4j 启动时退出：{} 日志在 {}。",
  "it was killed, or gave no reason": "被终止，或没有说明原因",
  "Neo4j did not answer within {} s and was stopped; its logs are in {}.":
    "Neo4j 在 {} 秒内没有响应，已停止；日志在 {}。",
  "Neo4j refuses the password stored in {}: put the right one back, or move {} away to start over.":
    "Neo4j 不接受 {} 中保存的密码：请恢复正确的密码，或移走 {} 重新开始。",
  "Maven was not found; it is needed once, to download Neo4j: install it (Debian: maven), or set NEO4J_URI to a running Neo4j 5.":
    "未找到 Maven；首次下载 Neo4j 时需要它：请安装（Debian：maven），或把 NEO4J_URI 设为运行中的 Neo4j 5。",
  "Maven could not get Neo4j {}: {} Fix that and start again, or set NEO4J_URI to a running Neo4j 5.":
    "Maven 无法下载 Neo4j {}：{} 请解决后重新启动，或把 NEO4J_URI 设为运行中的 Neo4j 5。",
  "it ended with code {}": "退出码为 {}",
  "not all jars named in {} are there": "{} 中列出的 jar 不齐全",
  "The password file {} is missing, so the database cannot be opened: put the right one back, or move {} away to start over.":
    "密码文件 {} 不存在，无法打开数据库：请放回正确的文件，或移走 {} 重新开始。",
  "The password file {} is empty, so the database cannot be opened: put the right one back, or move {} away to start over.":
    "密码文件 {} 是空的，无法打开数据库：请放回正确的文件，或移走 {} 重新开始。",
  "it gave no reason": "没有说明原因",
  "Neo4j cannot open the data in {}: {} Put a sound copy there, or move {} away to start over and import an export.":
    "Neo4j 无法打开 {} 中的数据：{} 请放回完好的副本，或移走 {} 重新开始并导入导出的数据。",
  "Neo4j may not open as many files as it needs. The data in {} were not changed. Raise the limit of open files (ulimit -n) to 10000 or more, and start again.":
    "Neo4j 可打开的文件数不够。{} 中的数据未作改动。请把打开文件数的上限（ulimit -n）提高到 10000 或更多，再重新启动。",
  "Neo4j cannot start, because the disk with {} is full. Make room for at least {} MB and start again; nothing was changed.":
    "{} 所在的磁盘已满，Neo4j 无法启动。请至少腾出 {} MB 后重新启动；未作任何改动。",
  "The data in {} are to be repaired or upgraded, and a copy of {} MB is made first, for which there is no room. Make room on the disk and start again.":
    "{} 中的数据需要修复，修复前要保留 {} MB 的副本，但空间不足。请腾出磁盘空间后重新启动。",
  "The disk with the data has {} MB left, and writes need {} MB (XIETONG_MIN_FREE_MB). Nothing was written; reading goes on. Make room on the disk, then try again.":
    "数据所在磁盘剩余 {} MB，写入需要 {} MB（XIETONG_MIN_FREE_MB）。未写入任何内容；读取不受影响。请腾出磁盘空间后重试。",
  "The database cannot write to its disk, which may be full. Nothing was kept; rankings go on from memory. Make room on the disk, then try again.":
    "数据库无法写入磁盘，磁盘可能已满。未保存任何内容；排名仍可查看。请腾出磁盘空间后重试。",
  "This server executes only the operations of its list, and {} is not one of them. Its operator can add it to SAFE_LIST.":
    "本服务只执行清单中的操作，{}不在其中。服务的运营者可以把它加入 SAFE_LIST。",
  "this one": "此操作",
  "holds no operation": "其中没有操作",
  "This server takes {} requests a minute of each caller. Try again in {} seconds.":
    "本服务每分钟只接受同一调用者的 {} 次请求。请在 {} 秒后重试。",
  "SAFE_LIST names {}, which cannot be used: {}.": "SAFE_LIST 中的 {} 无法使用：{}。",
  "This server is not known as {}. Ask it by its address, or have its operator add the name to ALLOWED_HOSTS.":
    "此服务器不叫 {}。请用它的地址访问，或请运维人员把该名称加入 ALLOWED_HOSTS。",
  "The data directory {} cannot be used: {}. {}": "数据目录 {} 不能使用：{}。{}",
  "this user may not write there": "当前用户没有写入权限",
  "it belongs to another user": "它属于其他用户",
  "the system makes no folder there": "系统不允许在该处建立文件夹",
  "the disk can only be read": "磁盘为只读",
  "it is a file, or lies below one": "它是文件，或位于文件之下",
  "the disk is full": "磁盘已满",
  "Give it to this user, or set XIETONG_HOME to another directory.":
    "请把它交给当前用户，或把 XIETONG_HOME 设为其他目录。",
  "The database was changed by a newer version of this program (migration {}), so this one would misread it. Nothing was changed. Use the newer version, or set XIETONG_HOME to another directory.":
    "数据库已由本程序的更新版本改动（迁移 {}），当前版本会误读。未作任何改动。请使用更新的版本，或把 XIETONG_HOME 设为其他目录。",
  "Java ({}) could not be started.": "无法启动 Java（{}）。",
  'Database "{}" at {} holds {} nodes that are not xietong\'s; nothing was changed. Name an empty database in NEO4J_DATABASE, or run `npx xietong migrate --adopt` to share the database with that data.':
    "{2} 的数据库“{1}”含有 {3} 个不属于 xietong 的节点；未作任何改动。请在 NEO4J_DATABASE 中指定空数据库，或运行 `npx xietong migrate --adopt` 与这些数据共用。",
  "The database holds nodes under labels that xietong uses: {}. {}":
    "数据库中已有使用 xietong 标签的节点：{}。{}",
  "Name another database in NEO4J_DATABASE.": "请在 NEO4J_DATABASE 中指定其他数据库。",
  "Migration {} was applied to this database and has been edited since. {}":
    "迁移 {} 已用于此数据库，此后又被修改。{}",
  "Migrations are only ever added: restore the file and put the change into a new one.":
    "迁移只能新增：请恢复该文件，把改动写入新的迁移。",
  "The database at {} cannot be reached. Check that it runs and that NEO4J_URI is right, then try again.":
    "无法连接 {} 的数据库。请检查它是否运行、NEO4J_URI 是否正确，然后重试。",
  "The database cannot be reached at the moment. Rankings go on from memory; for stored fields try again in a few seconds.":
    "数据库暂时无法连接。排名仍可查看；存储的字段请几秒后重试。",
  "The database stopped answering while it completed the write, which may have been kept. Look for it with dataChanges before you send it again.":
    "数据库在完成写入时停止响应，写入可能已保存。重新提交之前，请用 dataChanges 查看。",
  "The database{} refuses the user{}. Check NEO4J_USER and NEO4J_PASSWORD.":
    "数据库{}不接受用户{}。请检查 NEO4J_USER 和 NEO4J_PASSWORD。",
  "The database ended this because it needed too much memory; nothing was kept. Ask for less at a time, or give the database more with XIETONG_HEAP.":
    "占用内存过多，数据库已停止此操作，没有保存任何内容。请减少一次请求的内容，或用 XIETONG_HEAP 增大数据库的内存。",
  "The query ran too long in the database and was ended. Ask for less: a smaller page, fewer nested fields, or a narrower filter.":
    "数据库查询时间过长，已停止。请减少内容：缩小每页、减少嵌套字段，或增加筛选条件。",
  " at {}": "（{}）",
  "An unexpected error occurred ({}). Run the command again with LOG_LEVEL=debug to see where.":
    "发生未预期的错误（{}）。请加 LOG_LEVEL=debug 重新运行，以查明位置。",
  "error: {}": "错误：{}",
  "choose one of --interchange, --package and --format": "--interchange、--package、--format 请选其一",
  "--citation needs --package or --format": "--citation 须与 --package 或 --format 一起使用",
  "--set needs --format": "--set 须与 --format 一起使用",
  'error: --variables is not a JSON object; write --variables \'{"name": "value"}\' or --variables @file':
    '错误：--variables 不是 JSON 对象；请写 --variables \'{"名称": "值"}\' 或 --variables @文件',
  '"{}" has no parameter "{}"; {}': "“{}”没有参数“{}”；{}",
  "it has none": "它没有参数",
  "there are {}": "可用参数：{}",
  "--set {} has no value; write --set name=value": "--set {} 没有值；请写 --set 名称=值",
  "--table does not read standard input; give a file": "--table 不读取标准输入；请给出文件",
  "--table needs --dataset, the data set that its rows belong to":
    "--table 须与 --dataset（各行所属的数据集）一起使用",
  "--replace takes the whole source, so it cannot be used with --{}":
    "--replace 采用整个来源，不能与 --{} 一起使用",
  "Replaced by {}": "由 {} 替换",
  "{} accompanies {}, not {}. Take the package that was exported with --citation {}.":
    "{} 附的是 {}，不是 {}。请使用以 --citation {} 导出的数据包。",
  "no citation": "没有引文",
  "citation {}": "引文 {}",
  "No data yet": "还没有数据",
  "The folder {} is not empty. {}Name a new one; nothing was written.":
    "文件夹 {} 不是空的。{}请换一个；未写入任何内容。",
  "--force overwrites a file, not a folder. ": "--force 只覆盖文件，不覆盖文件夹。",
  "{} is not a JSON object. Correct it, or remove it.": "{} 不是 JSON 对象。请更正或删除。",
  "{} is no file. Name a file.": "{} 不是文件。请给出文件。",
  "{} exists already. Name a new file, or overwrite it with --force; nothing was written.":
    "{} 已存在。请换一个文件名，或用 --force 覆盖；未写入任何内容。",
  "The records have the content hash {}, but datapackage.json states {}: they were changed after the export, or some are missing. Nothing was written. To take them as they are, remove contentHash from datapackage.json.":
    "记录的内容散列为 {}，而 datapackage.json 所写为 {}：记录在导出后被改动，或有缺失。未写入任何内容。如要按现状采用，请从 datapackage.json 中去掉 contentHash。",
  "{} is no folder. Name a new folder.": "{} 不是文件夹。请给出新文件夹。",
  "{} was changed": "{} 被改动过",
  "{} is missing": "缺少 {}",
};
