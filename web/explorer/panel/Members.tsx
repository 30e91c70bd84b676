import type { MembersFragment } from "../generated/operations";
import { useLanguage } from "../language";
import { GoToBody } from "./GoTo";
import { Statements } from "./Statements";

/** The participants of one item of a network, leads first, with their roles and the quoted evidence. */
export function Members({ network, itemKey }: { network: MembersFragment; itemKey: string }) {
  const { texts } = useLanguage();
  const bodies = new Map(network.nodes.map(({ key, body }) => [key, body]));
  const links = network.links.filter(({ target }) => target === itemKey);
  const leads = links.filter(({ roles }) => roles.includes("LEAD"));
  const others = links.filter(({ roles }) => !roles.includes("LEAD"));
  const statements = [
    ...new Map(
      links.flatMap((link) => link.statements).map((statement) => [statement.id, statement]),
    ).values(),
  ];
  return (
    <>
      <p className="facts">{texts.evidence.members(links.length)}</p>
      {leads.length === 0 && <p className="leading">{texts.evidence.noLead}</p>}
      <ul className="roles">
        {[...leads, ...others].map(({ key, source, roles }) => (
          <li key={key}>
            {bodies.get(source) && <GoToBody body={bodies.get(source)!} />}
            <span className={roles.includes("LEAD") ? "role leads" : "role"}>
              {texts.list(roles.map((role) => texts.roles[role]))}
            </span>
          </li>
        ))}
      </ul>
      <Statements statements={statements} />
    </>
  );
}
