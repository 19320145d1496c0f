import type { ExchangeRefusal } from "../../domain/bank/exchange.model.ts";

/** Thrown while a file is parsed when the whole of it cannot be read; caught at the door of this folder, never beyond it. */
export class UnreadableFile extends Error {
  readonly refusal: ExchangeRefusal;

  constructor(refusal: ExchangeRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
