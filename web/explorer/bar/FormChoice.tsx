import { useLanguage } from "../language";
import { forFold } from "../view/openSet";
import type { Fold, Form } from "../view/view";
import { periodsOf } from "../view/periods";
import { useView } from "../view/viewContext";
import { Choice } from "./fields";

/** How pairs are drawn: as lines, or as the cells of a matrix. Of bodies and projects: what projects are folded into. */
export function FormChoice() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  if (view.mode === "TWO_MODE" && view.unit === "PROJECT")
    return (
      <Choice
        name={texts.fold.name}
        value={view.fold}
        options={texts.fold.choices}
        choose={(fold) => change(forFold(fold as Fold))}
      />
    );
  if (view.mode !== "BODIES" || periodsOf(view)) return null;
  return (
    <Choice
      name={texts.matrix.form}
      value={view.form}
      options={texts.matrix.forms}
      choose={(form) => change({ form: form as Form })}
    />
  );
}
