import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { RenewalAnswer, RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { answerTo } from "../../domain/renewals/renewal.content.ts";
import { asking, save } from "../app/api.ts";
import { RequestFailed } from "../app/problemOf.ts";
import type { Attachment } from "../dossiers/useUploads.ts";
import { createDraftKeeper, type DraftKeeper, type Version } from "../ui/draft.keeper.ts";
import { useAutosave } from "../ui/useAutosave.ts";
import { type RenewalPart, renewalParts, withStatement } from "./draft.merge.ts";
import type { Renewal } from "./renewal.query.ts";

/** A refusal says what to mend; the rest is tried again. */
const whyNot = (failure: unknown): string | undefined =>
  failure instanceof RequestFailed && failure.problem.kind === "refused" ? failure.problem.detail : undefined;

const versionOf = ({ draft, content }: Renewal): Version<RenewalContent> => ({ version: draft?.version ?? 0, content });

/** How the file of a renewal is kept by the server; read again, it brings the files that a colleague gave. */
const server = (renewalId: string, queries: QueryClient) => ({
  parts: renewalParts,
  load: async () =>
    versionOf(await queries.fetchQuery({ ...asking("GET /api/renewals/:renewalId", { renewalId }), staleTime: 0 })),
  save: async ({ version, content }: Version<RenewalContent>) => {
    try {
      return await save("PUT /api/renewals/:renewalId/draft", {
        ...{ renewalId, version, content: { ...content, sworn: [...content.sworn], answers: sent(content) } },
      });
    } catch (failure) {
      if (failure instanceof RequestFailed && failure.problem.kind === "changed") return null;
      throw failure;
    }
  },
});

/** The file of a renewal being filled: saved by itself, put together with what a colleague or another tab saved meanwhile. */
export function useRenewalDraft(renewal: Renewal) {
  const queries = useQueryClient();
  const [content, onShow] = useState<RenewalContent>(renewal.content);
  const [conflict, onConflict] = useState<readonly RenewalPart[]>([]);
  const [fresh, setFresh] = useState<readonly Attachment[]>([]);
  const kept = useRef<DraftKeeper<RenewalContent>>(undefined);
  kept.current ??= createDraftKeeper(versionOf(renewal), { ...server(renewal.id, queries), onShow, onConflict });
  const keeper = kept.current;
  const { change, flush, state, unsaved } = useAutosave<RenewalContent>(() => keeper.send(), { whyNot });
  useEffect(() => {
    if (!unsaved()) keeper.adopt(versionOf(renewal));
  }, [renewal, unsaved, keeper]);

  const write = (next: RenewalContent) => {
    keeper.type(next);
    onShow(next);
    change(next);
  };
  const answering = (code: string, part: Partial<RenewalAnswer>, to = keeper.shown()): RenewalContent => ({
    ...to,
    answers: { ...to.answers, [code]: { ...answerTo(to, code), ...part } },
  });
  return {
    ...{ content, conflict, state, flush },
    answer: (code: string, part: Partial<RenewalAnswer>) => write(answering(code, part)),
    /** The files given since the page was read. */
    fresh,
    /** Adds a file to an answer: uploads end in any order. */
    give: (code: string, attachment: Attachment) => {
      setFresh((before) => [...before, attachment]);
      write(answering(code, { attachments: [...answerTo(keeper.shown(), code).attachments, attachment.id] }));
    },
    confirm: (codes: readonly string[]) =>
      write(codes.reduce((to, code) => answering(code, { unchanged: true }, to), keeper.shown())),
    swear: (code: string, sworn: boolean) => write(withStatement(keeper.shown(), code, sworn)),
    certify: (qualiopiUntil: string) => write({ ...keeper.shown(), qualiopiUntil }),
    /** Two answers to the same point: which one stays. */
    choose: (whose: "mine" | "theirs") => {
      keeper.choose(whose);
      write(keeper.shown());
    },
  };
}

export type RenewalDraft = ReturnType<typeof useRenewalDraft>;

const sent = ({ answers }: RenewalContent) =>
  Object.fromEntries(
    Object.entries(answers).map(([code, answer]) => [code, { ...answer, attachments: [...answer.attachments] }]),
  );
