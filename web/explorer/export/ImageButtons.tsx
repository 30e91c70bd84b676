import { pageAddress } from "../../shared/pageAddress";
import { useNetwork } from "../data/networkContext";
import { LANG, useLanguage } from "../language";
import { isMatrix } from "../view/view";
import { useView } from "../view/viewContext";
import { download } from "./download";
import { drawingOf, type Drawing } from "./drawing";
import { paintGexf } from "./paintGexf";
import { paintPng } from "./paintPng";
import { paintSvg } from "./paintSvg";
import { useImage } from "./useImage";
import type { Citing } from "./useCitation";

/** Buttons that save the picture as PNG, SVG or GEXF, with title, names, conditions, source and citation. */
export function ImageButtons({ title, citing }: { title: string; citing: Citing }) {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { scene } = useNetwork();
  const { exporting } = texts;
  const image = useImage();
  const below = async (): Promise<string[]> => {
    const made = await citing.make();
    const address = made?.link ?? pageAddress();
    return [...image.below(address), ...(made ? [exporting.citedAs(made.gb)] : [])];
  };
  const draw = async (): Promise<Drawing> => drawingOf(image.pictured!, title, await below());
  const svg = async () =>
    download(new Blob([paintSvg(await draw(), LANG[language])], { type: "image/svg+xml" }), "xietong.svg");
  const png = async () => {
    const blob = await paintPng(await draw());
    if (blob) download(blob, "xietong.png");
  };
  const gexf = async () => {
    const text = paintGexf(scene!, title, await below(), LANG[language]);
    download(new Blob([text], { type: "application/gexf+xml" }), "xietong-as-seen.gexf");
  };
  const makers = [
    ["PNG", png],
    ["SVG", svg],
    [exporting.asSeen, gexf],
  ] as const;
  return (
    <>
      {isMatrix(view) && <p>{exporting.asLines}</p>}
      <p className="row">
        {makers.map(([name, make]) => (
          <button key={name} type="button" disabled={!scene || citing.busy} onClick={() => void make()}>
            {name}
          </button>
        ))}
      </p>
    </>
  );
}
