import { FormSection } from "../../ui/FormSection.tsx";
import { ChoiceAnswer, LongAnswer, YesAnswer } from "./answers.tsx";
import { useFilling, useSection } from "./draft.context.ts";

/** With what one trains, how the offer is presented, and who else takes part. */
export function MeansPart() {
  return (
    <>
      <MeansSection />
      <CommunicationSection />
      <SubcontractingSection />
    </>
  );
}

function MeansSection() {
  const [means, change] = useSection("means");
  const { content } = useFilling().draft;
  const distance = content.programme.sequences.some(({ modality }) => modality !== "on_site");
  return (
    <FormSection
      title="Moyens"
      help="Chaque stagiaire dispose, pendant toute la formation, d’un accès licite aux outils prévus."
    >
      <LongAnswer
        path="means.tools"
        label="Outils d’IA générative et conditions d’accès"
        description="Les outils, qui fournit les comptes, dans quelles conditions d’utilisation."
        value={means.tools}
        onChange={(tools) => change({ tools })}
      />
      <LongAnswer
        path="means.onSite"
        label="Locaux et équipement"
        description="Si vous formez en présentiel : salles, postes, connexion, accessibilité."
        value={means.onSite}
        onChange={(onSite) => change({ onSite })}
      />
      <LongAnswer
        path="means.distance"
        label="Environnement à distance"
        description={
          distance
            ? "Votre programme en prévoit : plateforme, suivi, assistance et délai de réponse."
            : "Si vous formez à distance : plateforme, suivi, assistance et délai de réponse."
        }
        value={means.distance}
        onChange={(distance_) => change({ distance: distance_ })}
      />
    </FormSection>
  );
}

function CommunicationSection() {
  const [communication, change] = useSection("communication");
  return (
    <FormSection
      title="Communication"
      help="Rien n’est annoncé avant la date d’effet de l’habilitation. Le projet de page ou de fiche se dépose avec les pièces."
    >
      <LongAnswer
        path="communication.places"
        label="Sites, comptes et plateformes où l’offre paraîtra"
        description="Un par ligne, avec son adresse."
        value={communication.places}
        onChange={(places) => change({ places })}
      />
      <LongAnswer
        path="communication.draft"
        label="Ce que vous comptez annoncer"
        description="Facultatif si le projet est joint en pièce."
        value={communication.draft}
        onChange={(draft) => change({ draft })}
      />
    </FormSection>
  );
}

function SubcontractingSection() {
  const [subcontracting, change] = useSection("subcontracting");
  return (
    <FormSection title="Sous-traitance et intermédiaires">
      <ChoiceAnswer
        path="subcontracting.kind"
        label="Recours à la sous-traitance"
        value={subcontracting.kind}
        options={[
          { value: "none", label: "Aucune sous-traitance" },
          { value: "partial", label: "Une partie de la formation est confiée à un tiers" },
          { value: "for_others", label: "Nous intervenons pour le compte d’un autre organisme" },
        ]}
        onChange={(kind) => change({ kind })}
      />
      {(subcontracting.kind === "partial" || subcontracting.kind === "for_others") && (
        <LongAnswer
          path="subcontracting.detail"
          label="Détail de la sous-traitance"
          description="Les actions confiées, à qui, pour quelle part."
          value={subcontracting.detail}
          onChange={(detail) => change({ detail })}
        />
      )}
      <YesAnswer
        path="subcontracting.intermediaries"
        label="Des apporteurs d’affaires, affiliés ou plateformes présenteront notre offre"
        value={subcontracting.intermediaries}
        onChange={(intermediaries) => change({ intermediaries })}
      />
      {subcontracting.intermediaries && (
        <LongAnswer
          path="subcontracting.intermediariesDetail"
          label="Intermédiaires commerciaux"
          description="Leur nom, leur site, ce qu’ils présenteront."
          value={subcontracting.intermediariesDetail}
          onChange={(intermediariesDetail) => change({ intermediariesDetail })}
        />
      )}
    </FormSection>
  );
}
