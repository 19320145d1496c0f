import { hrefOf } from "../app/api.ts";
import { QuestionSheet } from "../quizzes/QuestionSheet.tsx";
import type { Wording } from "./bank.view.ts";

/** A question as the candidate sees it; what is clicked here is kept nowhere. */
export function Preview({ saved, wording, chosen, onChoose }: Props) {
  const right = wording.options.filter(({ correct }) => correct).length;
  return (
    <QuestionSheet
      question={{
        ...{
          number: 1,
          question: "apercu",
          text: orElse(wording.text, "Texte de la question"),
          kind: wording.kind,
          rightOptions: Math.max(1, right),
        },
        image: pictureOf(saved, wording.image),
        options: wording.options.map(({ text }, n) => ({ place: n + 1, text: orElse(text, `Réponse ${n + 1}`) })),
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

/** What is not written yet keeps its place. */
const orElse = (written: string, place: string): string => (written.trim() === "" ? place : written);

const pictureOf = (saved: Props["saved"], image: Wording["image"]) =>
  saved === undefined || image === null
    ? null
    : {
        src: hrefOf("GET /api/schemes/:scheme/questions/:code/images/:file", { ...saved, file: image.file }),
        alternative: image.alternative,
      };

interface Props {
  /** The question of the bank whose wording this is; undefined for one that is being written. */
  readonly saved?: { readonly scheme: string; readonly code: string };
  readonly wording: Wording;
  readonly chosen: readonly number[];
  readonly onChoose: (places: readonly number[]) => void;
}
