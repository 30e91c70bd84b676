/** Settings of a start, and the forms of their values. */
export const SETTINGS: Readonly<Record<string, string>> = {
  "The settings in {} cannot be read: {}.": "无法读取 {} 中的设置：{}。",
  "it is no text in UTF-8; save it as UTF-8": "不是 UTF-8 文字；请另存为 UTF-8",
  "{}{} cannot be used: {}. See .env.example.": "{}{} 不能使用：{}。见 .env.example。",
  "an address like bolt://127.0.0.1:7687 or neo4j+s://host, without user and password":
    "应为 bolt://127.0.0.1:7687 或 neo4j+s://host 这样的地址，不含用户名和密码",
  "it needs at least {} bytes without a repeating pattern; generate one with: {}":
    "至少要有 {} 字节，且没有重复规律；可用此命令生成：{}",
  "an address like http://127.0.0.1:4318, without user, password, query and #":
    "应为 http://127.0.0.1:4318 之类的地址，不含用户、密码、查询和 #",
  "an address like https://xietong.example.org, without user, password, query and #":
    "应为 https://xietong.example.org 之类的地址，不含用户、密码、查询和 #",
  "addresses such as 127.0.0.1 or 10.0.0.0/8, with commas":
    "应为 127.0.0.1 或 10.0.0.0/8 之类的地址，以逗号分隔",
  "one line of plain text": "应为一行普通文字",
  "give the path of a file, or an http(s) address on loopback, without user and password":
    "请给出文件路径，或本机回环的 http(s) 地址，不含用户名和密码",
  "a size like 512m or 2g": "应为 512m 或 2g 这样的大小",
  "a whole number in digits": "应为数字写成的整数",
  "origins such as https://www.example.org, with commas":
    "应为 https://www.example.org 之类的来源，以逗号分隔",
  "host names such as www.example.org, with commas": "应为 www.example.org 之类的主机名，以逗号分隔",
};
