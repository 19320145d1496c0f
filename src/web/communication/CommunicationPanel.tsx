import { LinkButton } from "../app/LinkButton.tsx";
import { Section } from "../ui/Section.tsx";

interface Props {
  readonly habilitationId: string;
  readonly staff: boolean;
}

/** The way to the kit and to the publications read, from the page of an habilitation. */
export function CommunicationPanel({ habilitationId, staff }: Props) {
  return (
    <Section
      title="Communication"
      lead={
        staff
          ? "Ce que l’organisme publie : relectures demandées, écarts relevés, corrections."
          : "L’intitulé exact, les textes prêts à l’emploi, et la relecture de vos pages."
      }
      aside={
        <LinkButton to={`/habilitations/${habilitationId}/communication`} kind="secondary">
          {staff ? "Ouvrir la communication" : "Kit et relectures"}
        </LinkButton>
      }
    >
      {null}
    </Section>
  );
}
