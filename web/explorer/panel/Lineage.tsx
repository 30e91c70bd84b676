import { useLanguage } from "../language";
import { Name } from "../texts/Name";
import type { EvidencedBody } from "./evidencedBody";

/** What a body came from and became, in the order of time. */
export function Lineage({ body }: { body: EvidencedBody }) {
  const { texts } = useLanguage();
  const steps = [...body.lineage.successions].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <section className="lineage">
      <h3>{texts.evidence.lineage}</h3>
      <ol>
        {steps.map(({ key, on, kind, predecessor, successor }) => (
          <li key={key}>
            <time dateTime={on}>{on}</time>
            <span>
              {predecessor && <Same body={predecessor} as={body.id} />} <em>{texts.successions[kind]}</em>{" "}
              {successor && <Same body={successor} as={body.id} />}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

type Member = EvidencedBody["lineage"]["bodies"][number];

/** The body that the panel is about stands out. */
function Same({ body, as }: { body: Omit<Member, "establishedOn" | "abolishedOn">; as: string }) {
  return body.id === as ? (
    <strong>
      <Name of={body} short />
    </strong>
  ) : (
    <Name of={body} short />
  );
}
