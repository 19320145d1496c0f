import type { Quiz } from "./quiz.view.ts";
import { progressOf, type SeatQuestion } from "./sitting.view.ts";

interface Tried {
  readonly answers: Readonly<Record<string, readonly number[]>>;
  readonly flags: Readonly<Record<string, boolean>>;
}

/** Neutral questions as the sitting shows real ones; nothing is ever saved of them. */
export const practiceQuestions = (
  practice: Quiz["rules"]["practice"],
  { answers, flags }: Tried,
): readonly SeatQuestion[] =>
  practice.map(({ text, options, rightOptions }, n) => {
    const question = `essai-${n + 1}`;
    const chosen = answers[question] ?? [];
    return {
      ...{ number: n + 1, question, text, rightOptions, chosen, flagged: flags[question] ?? false },
      kind: rightOptions === 1 ? "single" : "multiple",
      image: null,
      options: options.map((option, place) => ({ place: place + 1, text: option })),
      progress: progressOf(chosen.length, rightOptions),
      saved: { status: "idle" },
    };
  });
