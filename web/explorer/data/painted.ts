/** Pages in the background are not painted. */
const LONGEST_MS = 200;

/** Resolves when what was rendered is on the screen, so that requests which can wait do not delay the picture. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, LONGEST_MS);
  });
}
