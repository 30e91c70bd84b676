import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { drawingOf, type Drawing } from "./drawing";
import { paintPng } from "./paintPng";
import { paintSvg } from "./paintSvg";

/** Hands a file to the browser as a download. */
function hand(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The picture as a file, with a title, where it comes from, and the same names beside the nodes. */
export function Pictures() {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { scene } = useNetwork();
  if (!scene) return null;
  const title = `${texts.heading} · ${texts.filters.modes[view.mode]} · ${texts.units[view.unit]} · ${texts.identities[view.identity]}`;
  const source = texts.taking.sourceLine(view.version, location.href);
  const legend = texts.taking.legend[view.mode];
  const drawing = (): Drawing => drawingOf(scene, { title, legend, source });
  const svg = () =>
    hand(new Blob([paintSvg(drawing(), LANG[language])], { type: "image/svg+xml" }), "xietong.svg");
  const png = async () => {
    const blob = await paintPng(drawing());
    if (blob) hand(blob, "xietong.png");
  };
  return (
    <p className="row">
      <button type="button" onClick={() => void png()}>
        PNG
      </button>
      <button type="button" onClick={svg}>
        SVG
      </button>
    </p>
  );
}
