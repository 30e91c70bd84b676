/** Exports and imports of a whole history. */
export const HISTORIES: Readonly<Record<string, string>> = {
  "--history needs --interchange": "--history 须与 --interchange 一起使用",
  "The backup cannot be restored: {}. Nothing was written.": "无法恢复备份：{}。未写入任何内容。",
  "its history does not end with the data version that {} states": "其历史的最后版本与 {} 所记不同",
  "it has the form {}, and this program reads {}; use the version of the program that wrote it":
    "其格式为 {}，本程序只能读 {}；请使用生成它的程序版本",
  "{} is not that of a backup": "{} 不是备份的清单",
  "{} has {} texts instead of {}": "{} 有 {} 份文本，应为 {} 份",
  "{} has no {}; a backup is made with `npx xietong backup`":
    "{} 中没有 {}；备份由 `npx xietong backup` 生成",
  "it is no stored text": "不是所存的文本",
  "the text does not match its hash": "文本与其散列不符",
  "The database is not empty: it holds data version {}. A backup is restored only into an empty one; set XIETONG_HOME to a new directory, or empty this one with `npx xietong db reset`. Nothing was written.":
    "数据库不是空的：已有数据版本 {}。备份只能恢复到空数据库；请把 XIETONG_HOME 设为新目录，或用 `npx xietong db reset` 清空此库。未写入任何内容。",
  "The restored data have the content hash {} instead of {}. Restore the backup again into a new data directory.":
    "恢复后的数据内容散列为 {}，应为 {}。请在新的数据目录中重新恢复备份。",
  "A history keeps its own authors and reasons. Leave out --by and --reason, or import only the records with --without-history.":
    "历史保留原有的作者和理由。请去掉 --by 和 --reason，或用 --without-history 只导入记录。",
  "The history cannot be imported: {}. Nothing was written. Export it again with --interchange --history, or import only the records with --without-history.":
    "无法导入历史：{}。未写入任何内容。请用 --interchange --history 重新导出，或用 --without-history 只导入记录。",
  "The database is not empty: it holds data version {}. A history can be imported only into an empty database; use a new data directory (XIETONG_HOME), or import only the records with --without-history. Nothing was written.":
    "数据库不是空的：已有数据版本 {}。历史只能导入空数据库；请另用新的数据目录（XIETONG_HOME），或用 --without-history 只导入记录。未写入任何内容。",
  "The import of the history stopped before version {}: {}. Import it again into an empty database.":
    "历史的导入在版本 {} 之前中止：{}。请重新导入空数据库。",
  "another program wrote to the database": "另一个程序写入了数据库",
  "its file was changed": "其文件被改动过",
  '"{}" ({}) is not what it changes': "“{}”（{}）不是它所改动的记录",
  "the citation {} does not match its id": "引用 {} 与其标识不符",
  "the answer of the citation {} does not match its hash": "引用 {} 的答案与其哈希不符",
  "it holds half of a surrogate pair": "含半个代理对",
  "it holds no state of the record": "没有记录的内容",
  'it is not "{}"': "不是“{}”",
  "{} stands without a {} that describes it": "{} 没有描述它的 {}",
  "the history has the form {}, and this program reads {}": "历史的格式版本为 {}，本程序读取 {}",
  "{} does not state the length and hash of every file": "{} 没有写明每个文件的长度和哈希",
  "{} does not name {}": "{} 没有列出 {}",
  "{} is missing": "缺少 {}",
  "the records beside it are not those of its last version, {}": "旁边的记录不是其最后版本 {} 的记录",
  "{} has {} bytes instead of {}": "{} 有 {} 字节，应为 {}",
  "{} was changed after the export": "{} 在导出后被改动过",
  "{} ends after version {} instead of {}": "{} 止于版本 {}，应为 {}",
  "version {} stands where {} should": "在应为版本 {2} 之处是版本 {1}",
  "version {} has {} changes instead of {}": "版本 {} 有 {} 项变更，应为 {}",
  "the changes of version {} do not give the content hash that it states":
    "版本 {} 的变更得不出它所写明的内容哈希",
  "{} has {} citations instead of {}": "{} 有 {} 条引用，应为 {}",
  "{}, line {}: {}": "{} 第 {} 行：{}",
};
