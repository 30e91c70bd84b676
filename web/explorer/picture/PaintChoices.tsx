import { Choice } from "../bar/fields";
import { useLanguage } from "../language";
import type { ColourBy, SizeBy } from "../view/view";
import { useView } from "../view/viewContext";

/** What the colours and sizes of bodies stand for. */
export function PaintChoices() {
  const { texts } = useLanguage();
  const { view, change } = useView();
  const { paint } = texts;
  return (
    <div className="paint">
      <Choice
        name={paint.colour}
        value={view.colour}
        options={paint.colours}
        choose={(colour) => change({ colour: colour as ColourBy | "" })}
      />
      <Choice
        name={paint.size}
        value={view.size}
        options={paint.sizes}
        choose={(size) => change({ size: size as SizeBy | "" })}
      />
    </div>
  );
}
