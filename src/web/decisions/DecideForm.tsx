import { useCommand } from "../app/useCommand.ts";
import { useApplicationScheme, useDossier } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import { ChoiceCards } from "./ChoiceCards.tsx";
import { SimilarPart } from "./ContextParts.tsx";
import type { DecisionFile, Deliberation, Outcome } from "./decision.query.ts";
import { actOf, type Chosen, decisionMissing, grantImpossible, groundFields, reviewLines } from "./decision.view.ts";
import { outcomeWords } from "./decisions.sentences.ts";
import { GroundsPicker } from "./GroundsPicker.tsx";
import { LetterPreview } from "./LetterPreview.tsx";
import { followingOf, letterGrounds, openingOf, subjectOf } from "./letter.view.ts";
import { addressOf, affectedOf } from "./people.view.ts";
import { RecordPart, RecordSheet } from "./RecordSheet.tsx";
import { useKeptGrounds } from "./useKeptGrounds.ts";
import { useLeaveWarning } from "./useLeaveWarning.ts";

interface Props {
  readonly file: DecisionFile;
  readonly deliberation: Deliberation;
}

const outcomes = ["grant", "refuse"] as const satisfies readonly Outcome[];

/** The decision: which way, on which grounds, what the letter will say, then the confirmation (R-DEC-1 to R-DEC-3). */
export function DecideForm({ file, deliberation }: Props) {
  const admissibility = file.kind === "admissibility";
  const key = `acte/${file.dossierId}/decision`;
  const { text, change: setOutcome, clear: clearOutcome } = useKeptText(`${key}/sens`, admissibility ? "refuse" : "");
  const outcome = outcomes.find((one) => one === text);
  const proposed = new Map(deliberation.proposedRefusal.map(({ code, detail }) => [code, detail]));
  const { chosen, change: setChosen, clear } = useKeptGrounds(key, proposed);
  const lines = reviewLines(deliberation);
  const kind = file.kind ?? "grant";
  const offered =
    outcome === undefined ? [] : deliberation.grounds.filter(({ acts }) => acts.includes(actOf(kind, outcome)));
  const choose = (next: Outcome) => {
    setOutcome(next);
    setChosen(new Map());
  };
  const sent = useLeaveWarning(!admissibility && chosen.size > 0);
  const onSent = () => {
    clear();
    clearOutcome();
    sent();
  };
  return (
    <RecordSheet
      title={admissibility ? "Prononcer le refus de la candidature" : "Décider"}
      reference="La décision fige le dossier : elle renvoie à l’état exact de tout ce qui a été examiné."
    >
      {!admissibility && (
        <RecordPart name="Sens de la décision">
          <ChoiceCards
            legend={<span className="reader-only">Sens de la décision</span>}
            value={outcome}
            onChange={choose}
            choices={outcomes.map((value) => ({
              value,
              label: outcomeWords[value].choice,
              hint: outcomeWords[value].hint,
              mark: deliberation.review?.proposal === value ? "Proposé par la revue" : undefined,
              unavailable: value === "grant" ? grantImpossible(lines) : undefined,
            }))}
          />
        </RecordPart>
      )}
      {outcome !== undefined && (
        <>
          <RecordPart name="Motifs">
            <GroundsPicker legend="Motifs de la décision" grounds={offered} chosen={chosen} onChange={setChosen} />
          </RecordPart>
          <SimilarPart
            grounds={[...chosen.keys()]}
            labels={new Map(deliberation.grounds.map(({ code, label }) => [code, label]))}
          />
          <Conclusion {...{ file, deliberation, outcome, chosen, onSent }} />
        </>
      )}
    </RecordSheet>
  );
}

interface ConclusionProps extends Props {
  readonly outcome: Outcome;
  readonly chosen: Chosen;
  readonly onSent: () => void;
}

/** What the letter will say, and the act itself, which names who is affected. */
function Conclusion({ file, deliberation, outcome, chosen, onSent }: ConclusionProps) {
  const dossier = useDossier();
  const { certification } = useApplicationScheme();
  const decided = { kind: file.kind ?? "grant", outcome, certification };
  const grant = outcome === "grant";
  const command = useCommand("POST /api/dossiers/:dossierId/decision", {
    to: { dossierId: file.dossierId },
    position: file.position,
    onDone: () => {
      onSent();
      notifyDone("Décision enregistrée.");
      window.scrollTo({ top: 0 });
    },
  });
  const what = decided.kind === "admissibility" ? "la candidature" : "l’habilitation";
  return (
    <RecordPart name="Lettre et signature">
      <LetterPreview
        recipient={addressOf(dossier)}
        subject={subjectOf(decided)}
        opening={openingOf(decided)}
        grounds={letterGrounds(chosen, deliberation.grounds)}
        following={followingOf(decided, chosen, deliberation)}
      />
      <ActionButton
        command={command}
        fields={{ outcome, grounds: groundFields(chosen) }}
        kind={grant ? "primary" : "danger"}
        unavailable={decisionMissing(
          { outcome, chosen },
          { questions: deliberation.questions, lines: reviewLines(deliberation) },
        )}
        confirm={{
          title: grant
            ? `Accorder l’habilitation à ${file.organisationName} ?`
            : `Refuser ${what} de ${file.organisationName} ?`,
          consequence: grant
            ? "La décision est définitive et porte votre nom. L’organisme reçoit la lettre et la convention à signer."
            : "La décision est définitive et porte votre nom. La candidature prend fin ; l’organisme reçoit la lettre avec les motifs et la voie d’appel.",
          affected: affectedOf(dossier),
          confirmLabel: grant ? "Accorder l’habilitation" : "Prononcer le refus",
        }}
      >
        {grant ? "Accorder l’habilitation" : "Prononcer le refus"}
      </ActionButton>
    </RecordPart>
  );
}
