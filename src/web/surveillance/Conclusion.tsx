import { lazy, Suspense } from "react";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { LongText } from "../ui/LongText.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Surveillance } from "./surveillance.query.ts";
import { followUpWords, headingWords, outcomeWords } from "./surveillance.sentences.ts";

/** Only for whoever decides what follows. */
const FollowUpForm = lazy(async () => ({ default: (await import("./FollowUpForm.tsx")).FollowUpForm }));

/** The conclusion as it is read and printed, and what a decision maker made of it. */
export function Conclusion({ surveillance }: { readonly surveillance: Surveillance }) {
  const { conclusion, followUp, seizedUntil } = surveillance;
  if (conclusion === null) return null;
  const { outcome, quality, requirements, on, byName, late } = conclusion;
  return (
    <RecordSheet
      title="Conclusion"
      reference={`Rendue le ${plainDay(on)} par ${byName}${late ? ", hors de la fenêtre prévue" : ""}.`}
      aside={<StatusBadge {...outcomeWords[outcome]} />}
    >
      <RecordPart name={headingWords.quality}>
        <LongText text={quality ?? "Effacé"} />
      </RecordPart>
      <RecordPart name={headingWords.requirements}>
        <LongText text={requirements ?? "Effacé"} />
      </RecordPart>
      {followUp !== null && (
        <RecordPart name="Suite décidée">
          <p>{followUpWords[followUp]}</p>
        </RecordPart>
      )}
      {seizedUntil !== null && (
        <RecordPart name="Suite à décider" note={`Au plus tard le ${plainDay(seizedUntil)}`}>
          {surveillance.may.decide ? (
            <Suspense fallback={<LoadingState />}>
              <FollowUpForm surveillance={surveillance} />
            </Suspense>
          ) : (
            <p>Un décideur est saisi.</p>
          )}
        </RecordPart>
      )}
    </RecordSheet>
  );
}
