/** How much memory Java gets. */
import os from "node:os";
import { folderBytes } from "./folder-size.js";

const SMALLEST_MB = 512;
const LARGEST_MB = 3_072;
/** Data up to this size are read with the smallest heap. */
const SMALL_DATA_MB = 1_024;
/** Of what data have beyond that. Reading 10 M participations (12 GB) needs more than 512 MB. */
const SHARE = 1 / 8;
const MIB = 1_048_576;

/** Of this machine, or of the container. */
const memoryBytes = (): number => Math.min(os.totalmem(), process.constrainedMemory() || Infinity);

/** The heap for the data in a folder, where the settings name none: at most 3 GB or a third of the memory. */
export function heapFor(folder: string, memory = memoryBytes()): string {
  const data = folderBytes(folder) / MIB;
  const wanted = SMALLEST_MB + SHARE * Math.max(0, data - SMALL_DATA_MB);
  return `${Math.max(SMALLEST_MB, Math.floor(Math.min(wanted, LARGEST_MB, memory / 3 / MIB)))}m`;
}

/** Up to 3 GB or half of the memory; null when the heap is as large already. */
export function largerHeap(heap: string, memory = memoryBytes()): string | null {
  const largest = Math.min(LARGEST_MB, Math.floor(memory / 2 / MIB));
  return megabytes(heap) < largest ? `${largest}m` : null;
}

export const megabytes = (heap: string): number =>
  Number.parseInt(heap, 10) * (heap.endsWith("g") ? 1024 : 1);
