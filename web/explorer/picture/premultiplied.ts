/** A colour as sigma blends it: with the opacity already in red, green and blue. */
export function premultiplied(hex: string, opacity: number): string {
  if (opacity >= 1) return hex;
  const parts = [1, 3, 5].map((at) => Math.round(parseInt(hex.slice(at, at + 2), 16) * opacity));
  return `rgba(${parts.join(", ")}, ${opacity.toFixed(3)})`;
}
