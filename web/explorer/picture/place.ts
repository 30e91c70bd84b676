/** A place in the frame of a layout. */
export interface Place {
  readonly x: number;
  readonly y: number;
}
