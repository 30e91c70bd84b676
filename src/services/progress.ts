/** Receives one line of text per step of a long-running operation. */
export type Progress = (line: string) => void;
