/** Lakes, and Spark. */
export const LAKES: Readonly<Record<string, string>> = {
  "{} cannot be used: {}. See docs/lake.md.": "{} 不能这样使用：{}。见 docs/lake.md。",
  "Spark does not rank by {}. Choose one of {}.": "Spark 不按 {} 排列。请选择：{}。",
  "SPARK_HOME is {}, where there is no bin/spark-sql. Set it to the folder of Spark 3.5 or newer.":
    "SPARK_HOME 为 {}，其中没有 bin/spark-sql。请设为 Spark 3.5 或更新版本的文件夹。",
  "Spark was not found: install Spark 3.5 or newer, and set SPARK_HOME to its folder or put its bin/spark-sql on the path.":
    "没有找到 Spark：请安装 Spark 3.5 或更新版本，并把 SPARK_HOME 设为其文件夹，或把其 bin/spark-sql 放入 PATH。",
  "Spark {} was found, and questions need 3.5 or newer: set SPARK_HOME to the folder of one.":
    "找到的 Spark 是 {}，问题需要 3.5 或更新版本：请把 SPARK_HOME 设为其文件夹。",
  "Spark ended with {} before the answer was whole; nothing was written. Its last lines:\n{}":
    "Spark 在答案完整之前结束（{}）；未写入任何内容。它最后的几行：\n{}",
  "exit code {}": "退出码 {}",
  "signal {}": "信号 {}",
  "{} is no lake: it has no {} of one. Write one with xietong lake.":
    "{} 不是数据湖：其中没有数据湖的 {}。请用 xietong lake 写一个。",
  "The lake {} has format {}, and this program reads {}. Write it again with xietong lake, or use the program that wrote it.":
    "数据湖 {} 的格式为 {}，本程序读取的是 {}。请用 xietong lake 重新写，或使用写它的程序。",
  "{}/{} is damaged. Write the lake again with xietong lake.":
    "{}/{} 已损坏。请用 xietong lake 重新写数据湖。",
  "The lake has no record with the id {} among its {}. Give an id as the lake has it.":
    "数据湖的 {2} 中没有 id 为 {1} 的记录。请给出数据湖中的 id。",
};
