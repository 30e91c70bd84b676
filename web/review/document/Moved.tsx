import { useLanguage } from "../language";
import { useName } from "../Words";
import { useDesk } from "./deskContext";

/** The pairs of bodies that the last step moved. */
export function Moved() {
  const { texts } = useLanguage();
  const name = useName();
  const { moved } = useDesk();
  if (!moved) return null;
  const { projects, chains } = moved;
  return (
    <details className="moved" role="status">
      <summary>{texts.moved.words(projects.counts, chains.counts)}</summary>
      <ul>
        {projects.pairs.nodes.map((pair) => (
          <li key={pair.key}>
            <bdi lang="zh-CN">{name(pair.a)}</bdi> – <bdi lang="zh-CN">{name(pair.b)}</bdi>
            {texts.moved.counts(pair.before, pair.after)}
          </li>
        ))}
      </ul>
    </details>
  );
}
