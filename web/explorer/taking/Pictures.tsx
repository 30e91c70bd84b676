import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { useView } from "../view/viewContext";
import { drawingOf, type Drawing } from "./drawing";
import { paintPng } from "./paintPng";
import { paintSvg } from "./paintSvg";
import type { Citing } from "./useCitation";

/** Hands a file to the browser as a download. */
function hand(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The picture as a file, with a title, where it comes from, how to cite it, and the same names beside the nodes. */
export function Pictures({ title, citing }: { title: string; citing: Citing }) {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { scene } = useNetwork();
  const { taking } = texts;
  const draw = async (): Promise<Drawing> => {
    const made = await citing.make();
    const source = taking.sourceLine(view.version, made?.link ?? location.href);
    const foot = [taking.legend[view.mode], source, ...(made ? [taking.citedAs(made.gb)] : [])];
    return drawingOf(scene!, title, foot);
  };
  const svg = async () =>
    hand(new Blob([paintSvg(await draw(), LANG[language])], { type: "image/svg+xml" }), "xietong.svg");
  const png = async () => {
    const blob = await paintPng(await draw());
    if (blob) hand(blob, "xietong.png");
  };
  const makers = [
    ["PNG", png],
    ["SVG", svg],
  ] as const;
  return (
    <p className="row">
      {makers.map(([name, make]) => (
        <button key={name} type="button" disabled={!scene || citing.busy} onClick={() => void make()}>
          {name}
        </button>
      ))}
    </p>
  );
}
