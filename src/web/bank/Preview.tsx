import { QuestionSheet } from "../quizzes/QuestionSheet.tsx";
import type { Wording } from "./bank.view.ts";

/** A question as the candidate sees it; what is clicked here is kept nowhere. */
export function Preview({ wording, chosen, onChoose }: Props) {
  const right = wording.options.filter(({ correct }) => correct).length;
  return (
    <QuestionSheet
      question={{
        ...{ number: 1, question: "apercu", text: wording.text, kind: wording.kind, rightOptions: Math.max(1, right) },
        options: wording.options.map(({ text }, n) => ({ place: n + 1, text })),
        ...{ chosen, flagged: false, progress: "none", saved: { status: "idle" } },
      }}
      of={1}
      marking="all-or-nothing"
      closed={false}
      saves={false}
      onChoose={onChoose}
      onFlag={() => undefined}
    />
  );
}

interface Props {
  readonly wording: Wording;
  readonly chosen: readonly number[];
  readonly onChoose: (places: readonly number[]) => void;
}
