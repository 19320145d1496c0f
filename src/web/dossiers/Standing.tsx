import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { ruleOf, taskLink, wordsOf } from "../tasks/tasks.view.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { Journey, type JourneyNow } from "../ui/Journey.tsx";
import type { Dossier } from "./dossier.query.ts";
import { isStage } from "./dossiers.sentences.ts";
import { stepsOf } from "./journey.view.ts";
import { nowOf } from "./standing.view.ts";

/** Where a dossier is in its journey: the steps, what happens now, who has the hand and by when. */
export function Standing({ dossier }: { readonly dossier: Dossier }) {
  const { data } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/history", { dossierId: dossier.id }));
  const { stage, order } = dossier;
  if (!isStage(stage)) return null;
  const now = panelOf(dossier);
  return <Journey steps={stepsOf({ stage, order }, data.entries)} {...(now === undefined ? {} : { now })} />;
}

function panelOf(dossier: Dossier): JourneyNow | undefined {
  const now = nowOf(dossier);
  if (now === undefined) return undefined;
  const rule = ruleOf(now.rule);
  return {
    ...{ what: now.what, hand: now.hand, yours: now.yours },
    ...(now.dueOn === null ? {} : { due: <DueDate day={now.dueOn} {...(rule === undefined ? {} : { rule })} /> }),
    ...(now.yours
      ? { action: <LinkButton to={taskLink(now.code, dossier.id)}>{wordsOf(now.code).action}</LinkButton> }
      : {}),
  };
}
