import { useEffect, useRef, useState, type ReactNode } from "react";

interface Props {
  /** Drawn wherever it stands. */
  readonly always: boolean;
  /** Height before it was drawn for the first time. */
  readonly height: number;
  /** What stands for the content that is far from view. */
  readonly far?: ReactNode;
  draw(): ReactNode;
}

/** How far beyond the view content is drawn. */
const MARGIN = "1200px 0px";

/** A part of a long page, which is drawn only near the view. Its height, once known, is kept. */
export function Near({ always, height, far = null, draw }: Props) {
  const part = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const element = part.current!;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), {
      root: element.closest("[data-scrolls]"),
      rootMargin: MARGIN,
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const isDrawn = always || isNear;
  return (
    <div
      ref={part}
      role="presentation"
      className="part"
      data-drawn={isDrawn || undefined}
      style={{ containIntrinsicSize: `auto ${height}px` }}
    >
      {isDrawn ? draw() : far}
    </div>
  );
}
