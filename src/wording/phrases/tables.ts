/** Coding tables. */
export const TABLES: Readonly<Record<string, string>> = {
  "The folder {} has no room left for what the table holds. Nothing was imported. Free some, or name another folder in TMPDIR.":
    "文件夹 {} 放不下表格的内容。尚未导入任何数据。请腾出空间，或用 TMPDIR 指定另一文件夹。",
  "{} cannot be read as a coding table: {}. A coding table has the columns title, date, issuers, project, body and role, and may have number, chain and quote.":
    "{} 不能读作编码表：{}。编码表有 title（标题）、date（日期）、issuers（发文机关）、project（事项）、body（机构）、role（角色）各列，可另有 number（文号）、chain（业务链）、quote（引文）。",
  "{} {} does not say what a word means; write word=meaning, with one of {}.":
    "{} {} 没有说明词义；请写成“词=含义”，含义为 {} 之一。",
  "it is protected by a password; save it without one": "有密码保护；请另存为不带密码的文件",
  "it is no workbook, or it is damaged; open it in the program that made it and save it again":
    "不是工作簿，或已损坏；请用原程序打开后重新保存",
  "it has more than {} rows; split it into several tables": "超过 {} 行；请拆成几张表",
  "it is larger than {} bytes; split it into several tables": "大于 {} 字节；请拆成几张表",
  "it would unpack to more than {} bytes; split it into several tables": "解压后会超过 {} 字节；请拆成几张表",
  'it has no sheet "{}"; its sheets are {}': "没有工作表“{}”；已有的工作表为 {}",
  "it has a column for each body ({}); write 牵头 or 配合 into its cells, or the names of the bodies into one column, such as issuers, parted by 、":
    "每个机构占一列（{}）；请在单元格中写“牵头”或“配合”，或把机构名称写进一列，如 issuers，以“、”分隔",
  "the head has the merged cells {}; part them": "表头有合并单元格 {}；请取消合并",
  "the columns {} and {} are both {}; rename or remove one": "{} 与 {} 两列都表示 {}；请改名或删去一列",
  "the text is neither UTF-8, GB 18030 nor UTF-16; save it as UTF-8":
    "文本不是 UTF-8、GB 18030 或 UTF-16；请另存为 UTF-8",
  "from this line on the text is not UTF-8, as other lines are; save the file in one encoding":
    "此行起不是 UTF-8，而其他行是；请用同一种编码保存文件",
  "xietong derives networks from documents: give one row for each document with its title, date and issuers, or for each body that a document names":
    "xietong 从文件得出网络：请每个文件一行，写明标题、日期和发文机关，或文件所提到的每个机构一行",
  "the column {} appears twice": "列 {} 出现两次",
  "the columns {} are missing": "缺少列 {}",
  "the columns {} are missing; where all rows are of one document, say them once for the whole table (on the command line with {})":
    "缺少列 {}；若各行出自同一份文件，可为整张表统一填写（命令行选项为 {}）",
  "the file is UTF-16; save it as UTF-8": "文件是 UTF-16；请另存为 UTF-8",
  "from this line on the text is not UTF-8; save the file as UTF-8": "此行起不是 UTF-8；请把文件另存为 UTF-8",
  "it is an edge list ({}); {}": "这是一份边列表（{}）；{}",
  "it is an adjacency matrix of {} names; {}": "这是 {} 个名称的邻接矩阵；{}",
  "line {}: {}": "第 {} 行：{}",
  "it has no rows": "没有数据行",
  "line {} has {} cells where the head has {}": "第 {} 行有 {} 格，而表头有 {} 格",
  "it is a PDF, a document rather than a table; give a table in CSV or a workbook (on the command line, npx xietong extract reads documents)":
    "这是 PDF 文件，是文档而不是表格；请给出 CSV 或工作簿形式的表格（命令行可用 npx xietong extract 读取文档）",
  "it is a Word file, a document rather than a table; give a table in CSV or a workbook (on the command line, npx xietong extract reads documents)":
    "这是 Word 文件，是文档而不是表格；请给出 CSV 或工作簿形式的表格（命令行可用 npx xietong extract 读取文档）",
  'line {} says "{}" in the column {}, which is no role; write 牵头 or 配合 (on the command line, --role "{}=PARTICIPANT" says what it means)':
    '第 {1} 行在列 {3} 中写的是“{2}”，不是角色；请写“牵头”或“配合”（命令行可用 --role "{4}=PARTICIPANT" 说明其含义）',
  "a cell that begins with a quote goes on after the next one; put the whole cell in quotes and double those inside it":
    "以引号开头的单元格在下一个引号之后还有内容；请给整个单元格加上引号，并把其中的引号写成两个",
  "a cell begins with a space and a quote; remove the space": "单元格以空格和引号开头；请删去空格",
  "The table cannot be read: {}.": "表格无法读取：{}。",
  "it is JSON; give a table in CSV or a workbook (on the command line, npx xietong import takes folders in the interchange form)":
    "这是 JSON；请给出 CSV 或工作簿形式的表格（命令行可用 npx xietong import 导入交换格式的文件夹）",
  "it is a page or XML without a table": "这是没有表格的网页或 XML",
};
