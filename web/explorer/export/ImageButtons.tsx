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
import type { OnePicture } from "./pictured";
import { useImage } from "./useImage";
import type { Citing } from "./useCitation";

const inTitle = (title: string, heading: string | null): string =>
  heading === null ? title : `${title} · ${heading}`;

/** Buttons that save the picture as PNG, SVG or GEXF, with title, names, conditions, source and citation. Two periods side by side are two GEXF files. */
export function ImageButtons({ title, citing }: { title: string; citing: Citing }) {
  const { language, texts } = useLanguage();
  const { view } = useView();
  const { scene, busy } = useNetwork();
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
  const gexf = async ({ scene: seen, heading }: OnePicture, at: number) => {
    const text = paintGexf(seen, inTitle(title, heading), await below(), LANG[language]);
    const name = heading === null ? "xietong-as-seen.gexf" : `xietong-as-seen-${at + 1}.gexf`;
    download(new Blob([text], { type: "application/gexf+xml" }), name);
  };
  const makers: readonly (readonly [string, () => Promise<void>])[] = [
    ["PNG", png],
    ["SVG", svg],
    ...(image.pictured?.pictures ?? []).map(
      (picture, at) => [inTitle(exporting.asSeen, picture.heading), () => gexf(picture, at)] as const,
    ),
  ];
  return (
    <>
      {isMatrix(view) && <p>{exporting.asLines}</p>}
      <p className="row">
        {makers.map(([name, make]) => (
          <button
            key={name}
            type="button"
            disabled={!scene || busy || citing.busy}
            onClick={() => void make()}
          >
            {name}
          </button>
        ))}
      </p>
    </>
  );
}
