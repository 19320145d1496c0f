import { FormSection } from "../../ui/FormSection.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ChoiceAnswer, DayAnswer, TextAnswer, YesAnswer } from "./answers.tsx";
import { useFilling, useSection } from "./draft.context.ts";
import { wrongAt } from "./missing.view.ts";

/** What the organisation says of its own quality certification. */
export function QualiopiPart() {
  const [qualiopi, change] = useSection("qualiopi");
  const { dossier } = useFilling();
  return (
    <FormSection
      title="Certification Qualiopi"
      help="Elle est valide au jour du dépôt et au jour de la décision, pour les actions de formation, au nom de la même entité."
    >
      <ChoiceAnswer
        path="qualiopi.kind"
        label="Votre situation"
        value={qualiopi.kind}
        options={[
          { value: "certified", label: "Notre organisme est certifié Qualiopi" },
          {
            value: "deemed",
            label: "Notre établissement est réputé satisfaire à l’obligation de qualité",
            description: "Sans certificat, par la loi ou par un acte d’accréditation.",
          },
          { value: "pending", label: "La certification est en cours" },
        ]}
        onChange={(kind) => change({ kind })}
      />
      {qualiopi.kind === "pending" && (
        <Notice tone="info" title="La candidature peut être préparée dès maintenant.">
          Aucune décision n’est prise avant que le certificat ne soit délivré.
        </Notice>
      )}
      {(qualiopi.kind === "certified" || qualiopi.kind === "pending") && (
        <>
          <TextAnswer
            path="qualiopi.certifier"
            label="Organisme certificateur"
            size="m"
            value={qualiopi.certifier}
            onChange={(certifier) => change({ certifier })}
          />
          <TextAnswer
            path="qualiopi.number"
            label="Numéro du certificat"
            size="m"
            value={qualiopi.number}
            onChange={(number) => change({ number })}
          />
          <DayAnswer
            path="qualiopi.validUntil"
            label="Dernier jour de validité"
            problem={wrongAt(dossier.missing, "qualiopi.validUntil")}
            value={qualiopi.validUntil}
            onChange={(validUntil) => change({ validUntil })}
          />
          <YesAnswer
            path="qualiopi.trainingActions"
            label="Le certificat couvre la catégorie « actions de formation »"
            value={qualiopi.trainingActions}
            onChange={(trainingActions) => change({ trainingActions })}
          />
        </>
      )}
    </FormSection>
  );
}
