import { lazy, Suspense } from "react";
import { hrefOf } from "../app/api.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { LongText } from "../ui/LongText.tsx";
import type { Renewal } from "./renewal.query.ts";
import { outcomeWords, proposalWords } from "./renewal.sentences.ts";

/** Only for whoever notes when a refusal was received. */
const NotifyForm = lazy(async () => ({ default: (await import("./NotifyForm.tsx")).NotifyForm }));

/** The proposal, for the certifier, then the decision with its grounds and its notification. */
export function DecisionSheet({ renewal }: { readonly renewal: Renewal }) {
  const { examined, decided, notified, letter, dossierId, may } = renewal;
  if (examined === null && decided === null) return null;
  return (
    <RecordSheet
      title={decided === null ? "Proposition" : outcomeWords[decided.outcome]}
      reference={decided === null ? undefined : `${decided.byName}, le ${plainDay(decided.on)}`}
    >
      {examined !== null && (
        <RecordPart name="Proposition" note={`${examined.byName}, le ${plainDay(examined.on)}`}>
          <p>{proposalWords[examined.proposal]}</p>
          <LongText text={examined.opinion ?? "Effacé"} />
        </RecordPart>
      )}
      {decided !== null && (
        <RecordPart name="Motifs">
          {decided.grounds.map(({ code, label, detail }) => (
            <div key={code}>
              <p>{label}</p>
              <LongText text={detail} />
            </div>
          ))}
          {decided.appealDays !== null && (
            <p>
              Un appel est possible dans les {decided.appealDays} jours de la notification, devant des personnes qui
              n’ont pris part ni à l’évaluation ni à la décision.
            </p>
          )}
        </RecordPart>
      )}
      {decided !== null && letter !== null && (
        <RecordPart name="Lettre">
          <p>
            {letter.ready ? (
              <a
                href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", {
                  ...{ dossierId, attachmentId: letter.id },
                })}
              >
                {letter.name}
              </a>
            ) : (
              `${letter.name}, en cours d’impression`
            )}
          </p>
        </RecordPart>
      )}
      {notified !== null && (
        <RecordPart name="Notification">
          <p>
            Le {plainDay(notified.on)}
            {notified.appealUntil !== null && `, appel possible jusqu’au ${plainDay(notified.appealUntil)}`}.
          </p>
        </RecordPart>
      )}
      {decided?.outcome === "refuse" && notified === null && may.notify && (
        <RecordPart name="Notification" note="Le délai d’appel court de la présentation">
          <Suspense fallback={<LoadingState />}>
            <NotifyForm renewal={renewal} />
          </Suspense>
        </RecordPart>
      )}
    </RecordSheet>
  );
}
