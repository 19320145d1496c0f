import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";
import { surveillanceStream } from "../surveillance/surveillance.stream.ts";
import { wordsOf } from "../surveillance/words.ts";

/** What the organisation last said of a point, and when. */
export interface LastAnswer {
  readonly text: string;
  readonly files: readonly { readonly id: string; readonly name: string }[];
  readonly on: Day;
}

/** The last answer given to each point by the surveillances of the cycle, so that nothing is asked twice (R-REN-1). */
export async function lastAnswers(ports: Ports, habilitationId: string): Promise<Readonly<Record<string, LastAnswer>>> {
  const lines = await ports.readings.surveillances.ofHabilitation(habilitationId);
  const answers: Record<string, LastAnswer> = {};
  for (const { id } of lines) {
    const { state } = await ports.states.load(surveillanceStream, id);
    if (state.status === "none") continue;
    const { elements } = await wordsOf(ports, state);
    for (const [code, { text, files, on }] of Object.entries(elements)) {
      if (text !== null) answers[code] = { text, files, on };
    }
  }
  return answers;
}
