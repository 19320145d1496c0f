import { FormSection } from "../../ui/FormSection.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ChoiceAnswer, DayAnswer, LongAnswer } from "./answers.tsx";
import { useSection } from "./draft.context.ts";

/** What ties the organisation to the certifier; never a criterion of value (R-IMP-1). */
export function LinksPart() {
  const [links, change] = useSection("links");
  const client = links.qualiopiClient;
  return (
    <FormSection
      title="Liens avec le certificateur"
      help="Un lien n’empêche pas de candidater et ne donne aucun avantage. Il entraîne une analyse de risques et des interlocuteurs distincts."
    >
      <ChoiceAnswer
        path="links.qualiopiClient"
        label="Pour votre certification Qualiopi, êtes-vous client du certificateur ?"
        value={client}
        options={[
          { value: "never", label: "Non, jamais" },
          { value: "former", label: "Nous l’avons été" },
          { value: "current", label: "Oui, actuellement" },
          { value: "requested", label: "Nous souhaitons le devenir" },
        ]}
        onChange={(qualiopiClient) => change({ qualiopiClient, formerUntil: "" })}
      />
      {client === "former" && (
        <DayAnswer
          path="links.formerUntil"
          label="Jusqu’au"
          description="Le dernier jour de cette relation."
          value={links.formerUntil}
          onChange={(formerUntil) => change({ formerUntil })}
        />
      )}
      {client !== "" && client !== "never" && (
        <Notice tone="info" title="Des modalités particulières s’appliqueront à votre dossier.">
          Votre chargé d’affaires vous les présentera ; elles ne changent ni le délai, ni le prix, ni la décision.
        </Notice>
      )}
      <ChoiceAnswer
        path="links.personal"
        label="Un lien personnel existe-t-il avec l’un de ses collaborateurs, auditeurs ou jurés ?"
        value={links.personal}
        options={[
          { value: "none", label: "Non" },
          { value: "some", label: "Oui" },
        ]}
        onChange={(personal) => change({ personal })}
      />
      {links.personal === "some" && (
        <LongAnswer
          path="links.personalDetail"
          label="Description des liens personnels"
          description="Qui, quel lien, depuis quand."
          value={links.personalDetail}
          onChange={(personalDetail) => change({ personalDetail })}
        />
      )}
    </FormSection>
  );
}
