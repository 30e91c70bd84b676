import { useNetwork } from "../data/networkContext";
import { useLanguage } from "../language";
import type { RuleName } from "../view/view";
import { useView } from "../view/viewContext";
import { Checkbox, Choice } from "./fields";
import { LeastShared } from "./LeastShared";

const STRONGEST = ["1", "2", "3", "5", "8", "12", "20"];
const LEVELS = ["0.001", "0.01", "0.05", "0.1", "0.2", "0.5"];

const offered = (list: readonly string[], value: string): readonly string[][] =>
  [...(list.includes(value) ? list : [...list, value])].map((option) => [option, option]);

/** Which links between bodies are drawn: a least number shared, and a rule. */
export function LinkRule() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { rules } = texts;
  if (view.mode !== "BODIES") return null;
  return (
    <>
      <LeastShared />
      <Choice
        name={rules.name}
        value={view.rule}
        options={rules.choices}
        choose={(rule) => change({ rule: rule as RuleName | "" })}
      />
      <RuleValue />
      <Checkbox
        name={rules.linkedOnly}
        value={view.linkedOnly}
        choose={(linkedOnly) => change({ linkedOnly })}
      />
    </>
  );
}

/** The number that belongs to the rule in force. */
function RuleValue() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { answer } = useNetwork();
  const rule = view.rule || (answer?.rule ?? "ALL");
  const { rules } = texts;
  if (rule === "ALL") return null;
  if (rule === "STRONGEST")
    return (
      <Choice
        name={rules.strongest}
        value={String(view.strongest)}
        options={offered(STRONGEST, String(view.strongest))}
        choose={(strongest) => change({ strongest: Number(strongest) })}
      />
    );
  return (
    <Choice
      name={rules.level}
      value={String(view.level)}
      options={offered(LEVELS, String(view.level))}
      choose={(level) => change({ level: Number(level) })}
    />
  );
}
