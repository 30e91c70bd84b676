import { useNaming } from "../namingContext";
import type { Named } from "../naming";

const CHINESE = /\p{Script=Han}/u;

interface Props {
  readonly of: Named;
  readonly short?: boolean;
}

/**
 * A name in the language of the page. Chinese names are marked as such in English pages, for the correct glyphs.
 * A name cannot change the direction of what surrounds it.
 */
export function Name({ of, short = false }: Props) {
  const naming = useNaming();
  const text = short ? naming.short(of) : naming.full(of);
  return (
    <bdi lang={CHINESE.test(text) ? "zh-CN" : "en"} title={short ? naming.full(of) : undefined}>
      {text}
    </bdi>
  );
}
