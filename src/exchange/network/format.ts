/** What a format is; the registry lists them. */
import type { NetworkFile } from "./network-file.js";

export interface Format {
  /** In addresses and on the command line. */
  id: string;
  /** What files of it end in. */
  extension: string;
  mediaType: string;
  title: string;
  readers: string;
  /** What of the network is in the file, and what is not; shown in docs/formats.md. */
  keeps: string;
  loses: string;
  write(file: NetworkFile): Iterable<string | Uint8Array>;
}
