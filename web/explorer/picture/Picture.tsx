import { useState } from "react";
import type { Place } from "../data/drawn";
import { LANG, useLanguage } from "../language";
import { Legend } from "./Legend";
import { PaintChoices } from "./PaintChoices";
import type { Painter } from "./painter";
import type { Scene } from "./scene";
import { Surface } from "./Surface";
import { Tools } from "./Tools";

/** A picture with its names. */
interface Framed {
  readonly scene: Scene;
  /** Text alternative for screen readers. */
  readonly name: string;
  /** What stands above it; null where it is the only one. */
  readonly heading: string | null;
}

interface Props {
  /** One picture, or two that share camera, tools and legend. */
  readonly pictures: readonly Framed[];
  readonly bounds: readonly Place[];
}

const ignore = () => {};

/** The network as one picture or two, with tools above and legend below. */
export default function Picture({ pictures, bounds }: Props) {
  const { language, texts } = useLanguage();
  const [painter, setPainter] = useState<Painter | null>(null);
  const [{ scene }] = pictures as readonly [Framed];
  const nodes = pictures.flatMap((picture) => picture.scene.nodes);
  return (
    <div className="picture" lang={LANG[language]}>
      <div className="picture-bar">
        <Tools painter={painter} nodes={nodes} />
        <PaintChoices />
      </div>
      <p id="picture-keys" className="aside-text">
        {texts.picture.keys}
      </p>
      <div className="pictures">
        {pictures.map((picture, at) => (
          <div key={at} className="framed">
            {picture.heading !== null && <h2>{picture.heading}</h2>}
            <Surface
              scene={picture.scene}
              bounds={bounds}
              inSight={nodes}
              name={picture.name}
              prefix={at === 0 ? "node" : "second-node"}
              ready={at === 0 ? setPainter : ignore}
            />
          </div>
        ))}
      </div>
      <Legend scene={scene} />
    </div>
  );
}
