/** Pages in the background are not painted. */
const LONGEST_MS = 200;

/** Acts when the frame after the next one begins: the next one is painted then. */
export function afterPainting(act: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(act));
}

/** Resolves when what was rendered is on the screen, so that requests which can wait do not delay the picture. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    afterPainting(resolve);
    setTimeout(resolve, LONGEST_MS);
  });
}
