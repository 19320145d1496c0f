import { FormSection } from "../../ui/FormSection.tsx";
import { ChoiceAnswer, LongAnswer, TextAnswer, YesAnswer } from "./answers.tsx";
import { useSection } from "./draft.context.ts";

/** What the legal representative declares on their honour. */
export function StatementsPart() {
  const [statements, change] = useSection("statements");
  return (
    <FormSection
      title="Déclaration sur l’honneur"
      help="Au nom de l’organisme, par son représentant légal. La déclaration signée se dépose aussi avec les pièces."
    >
      <ChoiceAnswer
        path="statements.probity"
        label="L’organisme et ses dirigeants"
        description="Interdiction de gérer ou de former, sanction, déréférencement, annulation de la déclaration d’activité, retrait d’une habilitation."
        value={statements.probity}
        options={[
          { value: "free", label: "sont libres de toute interdiction, sanction ou procédure de cette nature" },
          {
            value: "explained",
            label: "ont des faits à exposer",
            description: "Le dossier peut être déposé et votre réponse sera lue avec lui.",
          },
        ]}
        onChange={(probity) => change({ probity })}
      />
      {statements.probity === "explained" && (
        <LongAnswer
          path="statements.probityDetail"
          label="Exposé des faits"
          value={statements.probityDetail}
          onChange={(probityDetail) => change({ probityDetail })}
        />
      )}
      <YesAnswer
        path="statements.noAnnouncement"
        label="Nous n’annonçons rien et n’inscrivons personne à ce titre avant la date d’effet de l’habilitation"
        value={statements.noAnnouncement}
        onChange={(noAnnouncement) => change({ noAnnouncement })}
      />
      <YesAnswer
        path="statements.certifierAssesses"
        label="Nous reconnaissons que l’inscription à l’examen, le jury et le certificat relèvent du seul certificateur"
        value={statements.certifierAssesses}
        onChange={(certifierAssesses) => change({ certifierAssesses })}
      />
      <YesAnswer
        path="statements.accurate"
        label="Les informations de cette candidature sont exactes et complètes"
        value={statements.accurate}
        onChange={(accurate) => change({ accurate })}
      />
      <TextAnswer
        path="statements.signedBy"
        label="Nom de la personne qui déclare"
        size="m"
        value={statements.signedBy}
        onChange={(signedBy) => change({ signedBy })}
      />
    </FormSection>
  );
}
