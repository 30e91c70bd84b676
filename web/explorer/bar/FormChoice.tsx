import { useLanguage } from "../language";
import type { Form } from "../view/view";
import { periodsOf } from "../view/periods";
import { useView } from "../view/viewContext";
import { Choice } from "./fields";

/** How pairs are drawn: as lines, or as the cells of a matrix. */
export function FormChoice() {
  const { texts } = useLanguage();
  const { view, change } = useView();
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
