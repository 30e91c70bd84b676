/** A file format of networks; registry.ts lists them all. */
import type { NetworkFile } from "./network-file.js";

export interface Format {
  /** Name in URLs and on the command line. */
  id: string;
  /** File extension, without the dot. */
  extension: string;
  mediaType: string;
  title: string;
  readers: string;
  /** What the file retains of the network and what it loses; shown in docs/formats.md. */
  keeps: string;
  loses: string;
  write(file: NetworkFile): Iterable<string | Uint8Array>;
}
