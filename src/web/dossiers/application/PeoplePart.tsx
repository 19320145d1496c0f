import type { Contact } from "../../../domain/dossiers/content.model.ts";
import { FormSection } from "../../ui/FormSection.tsx";
import { LongAnswer, TextAnswer, YesAnswer } from "./answers.tsx";
import { emailHint } from "./checks.view.ts";
import { useSection } from "./draft.context.ts";

/** Who answers for the organisation, and who follows the habilitation day by day. */
export function PeoplePart() {
  const [people, change] = useSection("people");
  return (
    <>
      <FormSection title="Représentant légal" help="La personne qui engage l’organisme et signera la convention.">
        <ContactFields
          path="people.legalRepresentative"
          contact={people.legalRepresentative}
          onChange={(legalRepresentative) => change({ legalRepresentative })}
        />
        <YesAnswer
          path="people.signatoryIsDelegated"
          label="Une autre personne signera par délégation"
          description="La délégation écrite est alors demandée avec les pièces."
          value={people.signatoryIsDelegated}
          onChange={(signatoryIsDelegated) => change({ signatoryIsDelegated })}
        />
      </FormSection>
      <FormSection
        title="Référent habilitation"
        help="Le contact quotidien du certificateur. Il connaît l’organisation des formations et passera le QCM ; ce peut être la même personne."
      >
        <ContactFields path="people.referent" contact={people.referent} onChange={(referent) => change({ referent })} />
        <LongAnswer
          path="people.absence"
          label="Suppléant ou solution en cas d’absence"
          description="Le nom du suppléant ; si vous êtes seul, comment vous serez joint."
          rows={2}
          value={people.absence}
          onChange={(absence) => change({ absence })}
        />
      </FormSection>
    </>
  );
}

interface ContactProps {
  readonly path: string;
  readonly contact: Contact;
  readonly onChange: (contact: Contact) => void;
}

function ContactFields({ path, contact, onChange }: ContactProps) {
  const set = (part: Partial<Contact>) => onChange({ ...contact, ...part });
  return (
    <>
      <TextAnswer
        path={`${path}.name`}
        label="Prénom et nom"
        size="m"
        value={contact.name}
        onChange={(name) => set({ name })}
      />
      <TextAnswer
        path={`${path}.position`}
        label="Qualité"
        description="Par exemple gérante, président, responsable pédagogique."
        size="m"
        value={contact.position}
        onChange={(position) => set({ position })}
      />
      <TextAnswer
        path={`${path}.email`}
        label="Adresse électronique"
        inputMode="email"
        size="m"
        value={contact.email}
        problem={emailHint(contact.email)}
        onChange={(email) => set({ email })}
      />
      <TextAnswer
        path={`${path}.phone`}
        label="Téléphone"
        inputMode="tel"
        size="s"
        value={contact.phone}
        onChange={(phone) => set({ phone })}
      />
    </>
  );
}
