import { useRef, useState } from "react";
import type { RenewalAnswer, RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { answerTo } from "../../domain/renewals/renewal.content.ts";
import { save } from "../app/api.ts";
import { RequestFailed } from "../app/problemOf.ts";
import type { Attachment } from "../dossiers/useUploads.ts";
import { useAutosave } from "../ui/useAutosave.ts";
import type { Renewal } from "./renewal.query.ts";

/** A refusal says what to mend; the rest is tried again. */
function whyNot(failure: unknown): string | undefined {
  if (!(failure instanceof RequestFailed)) return undefined;
  const { kind, detail } = failure.problem;
  if (kind === "changed")
    return "Ce dossier a été modifié ailleurs : rechargez la page pour repartir de ce qui est enregistré.";
  return kind === "refused" ? detail : undefined;
}

/** The file of a renewal being filled: what is typed, saved by itself. */
export function useRenewalDraft({ id: renewalId, content: first, draft }: Renewal) {
  const [content, show] = useState<RenewalContent>(first);
  const latest = useRef<RenewalContent>(first);
  const version = useRef(draft?.version ?? 0);
  const [fresh, setFresh] = useState<readonly Attachment[]>([]);
  const autosave = useAutosave<RenewalContent>(
    async (typed) => {
      const saved = await save("PUT /api/renewals/:renewalId/draft", {
        ...{ renewalId, version: version.current },
        content: { ...typed, sworn: [...typed.sworn], answers: sent(typed) },
      });
      version.current = saved.version;
      return saved.savedAt;
    },
    { whyNot },
  );
  const write = (next: RenewalContent) => {
    latest.current = next;
    show(next);
    autosave.change(next);
  };
  const answer = (code: string, part: Partial<RenewalAnswer>) => {
    const { answers } = latest.current;
    write({ ...latest.current, answers: { ...answers, [code]: { ...answerTo(latest.current, code), ...part } } });
  };
  return {
    ...{ content, state: autosave.state, flush: autosave.flush, answer },
    /** The files given since the page was read. */
    fresh,
    /** Adds a file to an answer: uploads end in any order. */
    give: (code: string, attachment: Attachment) => {
      setFresh((before) => [...before, attachment]);
      answer(code, { attachments: [...answerTo(latest.current, code).attachments, attachment.id] });
    },
    confirm: (codes: readonly string[]) =>
      write({
        ...latest.current,
        answers: {
          ...latest.current.answers,
          ...Object.fromEntries(codes.map((code) => [code, { ...answerTo(latest.current, code), unchanged: true }])),
        },
      }),
    swear: (code: string, sworn: boolean) =>
      write({
        ...latest.current,
        sworn: sworn
          ? [...new Set([...latest.current.sworn, code])]
          : latest.current.sworn.filter((one) => one !== code),
      }),
    certify: (qualiopiUntil: string) => write({ ...latest.current, qualiopiUntil }),
  };
}

export type RenewalDraft = ReturnType<typeof useRenewalDraft>;

const sent = ({ answers }: RenewalContent) =>
  Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [code, { ...answer, attachments: [...answer.attachments] }]),
  );
