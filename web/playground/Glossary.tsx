import { useLanguage } from "./language";

/** What the words of the editor mean that GraphiQL has in English only. */
const WORDS = [
  ["Execute query", "运行查询"],
  ["Variables", "变量"],
  ["Headers", "请求头"],
  ["Documentation Explorer", "接口文档"],
  ["New tab", "新建查询页"],
  ["Re-fetch GraphQL schema", "重新读取接口"],
  ["Short Keys", "快捷键"],
  ["Settings", "设置"],
  ["Persist headers", "保存请求头"],
  ["Clear storage", "清除浏览器中保存的内容"],
] as const;

export function Glossary() {
  const { language } = useLanguage();
  if (language === "en") return null;
  return (
    <details className="glossary">
      <summary>编辑器中的英文</summary>
      <dl>
        {WORDS.map(([english, chinese]) => (
          <div key={english}>
            <dt lang="en">{english}</dt>
            <dd>{chinese}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
