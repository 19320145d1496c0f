/** Something outside the product keeps it from running; the message tells the operator what, and what to do, in French. */
export class Obstacle extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "Obstacle";
  }
}

/** The exit code of a program that met an obstacle: starting it again as it is would not help. */
export const hopeless = 78;

/** Tells the operator what is worth knowing about a start or a stop, in a French sentence. */
export type Announce = (sentence: string) => void;
