/** Documents and names to read with, generated from a seed. */
import { random } from "./generate.js";

const TASKS = [
  "完善管理制度",
  "加强信息共享",
  "开展专项检查",
  "推进标准制定",
  "健全服务体系",
  "提高监测能力",
];
const FILLER =
  "坚持统筹兼顾、突出重点，立足当前、着眼长远，进一步健全工作机制，细化政策措施，强化要素保障，切实把各项任务落到实处。";
const SENTENCES = [
  (task, [a, b]) => `${task}。（${a}、${b}负责）`,
  (task, [a, b, c]) => `${task}。（${a}牵头，${b}、${c}等按职责分工负责）`,
  (task, [a, b]) => `由${a}会同${b}等有关部门${task}。`,
  (task, [a, b]) => `${task}。（责任单位：${a}、${b}）`,
];

/** Paragraphs, one in three of which says who does a task. */
export function documentsOf(names, bytes, seed) {
  const draw = random(seed);
  const any = (list) => list[Math.floor(draw() * list.length)];
  const lines = ["关于印发样例工作方案的通知"];
  for (let size = 0, number = 1; size < bytes; number++) {
    const says = draw() < 1 / 3;
    const line = says
      ? `${number}. ${any(SENTENCES)(any(TASKS), [any(names), any(names), any(names)])}`
      : `${number}. ${any(TASKS)}。${FILLER}`;
    lines.push(line);
    size += Buffer.byteLength(line) + 1;
  }
  return [...lines, "2018年6月1日"].join("\n");
}

const PLACES = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉"];

/** Names on record and as many more made from them: 甲乙丙教育部. */
export function moreNames(names, more) {
  const chinese = names.filter(({ language }) => language === "zh");
  const made = Array.from({ length: more }, (_, at) => {
    const name = chinese[at % chinese.length];
    const place = [at, at / 20, at / 400].map((number) => PLACES[Math.floor(number) % 20]).join("");
    return { ...name, id: `${name.id}-${at}`, text: place + name.text };
  });
  return [...names, ...made];
}
