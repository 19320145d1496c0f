import type {
  ExchangedQuestion,
  ExchangeFormat,
  ExchangeReading,
  PrintedBank,
} from "../../domain/bank/exchange.model.ts";

/** Reads and writes the files in which banks of questions travel; neither holds up those who sit a quiz meanwhile. */
export interface QuestionExchange {
  /** What a file holds, its format recognised by its content; another than the one expected is refused. */
  readonly read: (bytes: Uint8Array, expected: ExchangeFormat | null) => Promise<ExchangeReading>;
  readonly print: (questions: readonly ExchangedQuestion[], format: ExchangeFormat) => Promise<PrintedBank>;
}
