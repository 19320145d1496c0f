import { CatchBoundary, useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { CrashScreen } from "../../app/CrashScreen.tsx";
import { LinkButton } from "../../app/LinkButton.tsx";
import { ConflictNotice } from "../../ui/ConflictNotice.tsx";
import { FormSteps } from "../../ui/FormSteps.tsx";
import { count } from "../../ui/format.ts";
import { SavedState } from "../../ui/SavedState.tsx";
import { placesOf } from "../documents.view.ts";
import { useApplicationScheme, useDossier } from "../dossier.query.ts";
import styles from "./ApplicationForm.module.css";
import { FillingContext } from "./draft.context.ts";
import { MissingList } from "./MissingList.tsx";
import { missingByPart, missingLines } from "./missing.view.ts";
import { PointsToAnswer } from "./PointsToAnswer.tsx";
import { everyPage, pages } from "./pages.ts";
import { type PartId, partAddress, partAfter, partOf } from "./parts.ts";
import { stepsOf } from "./steps.view.ts";
import { useArrival } from "./useArrival.ts";
import { useDraft } from "./useDraft.ts";

/** The application being filled: part by part, saved by itself, with what is missing always known. */
export function ApplicationForm() {
  const dossier = useDossier();
  const scheme = useApplicationScheme();
  const draft = useDraft(dossier);
  const { partie }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  useArrival();
  useEffect(() => void everyPage(), []);
  const here = partOf(partie);
  const places = placesOf({ content: draft.content, attachments: dossier.attachments }, scheme.documents);
  const missing = missingLines(dossier.missing, places);
  const ofPart = missingByPart(missing.filter(({ part }) => part === here));
  const Page = pages[here];
  return (
    <FillingContext value={{ draft, dossier, scheme }}>
      <FormSteps
        steps={stepsOf(dossier, missing)}
        here={here}
        duration="Comptez environ une heure, en plusieurs fois si vous le souhaitez. Les parties se remplissent dans l’ordre qui vous convient."
        saved={draft.conflict.length === 0 && <SavedState state={draft.state} />}
      >
        {draft.conflict.length > 0 && (
          <ConflictNotice
            title={`Cette candidature a été modifiée ailleurs : ${draft.conflict.map((one) => sectionNames[one]).join(", ")}.`}
            place="dans la même rubrique"
            choose={draft.choose}
          />
        )}
        <PointsToAnswer dossier={dossier} part={here} />
        {/* A page that cannot be shown leaves the form mounted, with what is typed and not yet saved. */}
        <CatchBoundary getResetKey={() => here} errorComponent={CrashScreen}>
          <Page key={here} />
        </CatchBoundary>
        {here !== "depot" && (
          <footer className={styles.foot}>
            {ofPart.length > 0 && (
              <details className={styles.missing}>
                <summary>
                  {count(ofPart[0]?.lines.length ?? 0, "réponse encore attendue", "réponses encore attendues")} dans
                  cette partie
                </summary>
                <MissingList dossierId={dossier.id} groups={ofPart} titled={false} />
              </details>
            )}
            <Next dossierId={dossier.id} here={here} />
          </footer>
        )}
      </FormSteps>
    </FillingContext>
  );
}

function Next({ dossierId, here }: { readonly dossierId: string; readonly here: PartId }) {
  const next = partAfter(here);
  if (next === undefined) return null;
  return (
    <div>
      <LinkButton to={partAddress(dossierId, next.id)}>Continuer : {next.label}</LinkButton>
    </div>
  );
}
