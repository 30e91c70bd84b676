/** Receives one line for each step of work that takes time. */
export type Progress = (line: string) => void;
