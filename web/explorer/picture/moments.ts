/** Moments of drawing in the browser's own record (User Timing), by which it is measured. */
const mark = (name: string) => performance.mark(`xietong:${name}`);

/** Something that is needed for the picture has arrived. */
export function arrived<Data>(data: Data): Data {
  mark("data");
  return data;
}

/** The picture is painted: the frame after the one in which it was drawn begins. */
export function markDrawn(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => mark("drawn")));
}
