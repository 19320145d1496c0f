import { Checkbox, Radio, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { DayField } from "../DayField.tsx";
import { FileDrop } from "../FileDrop.tsx";
import { FormSection } from "../FormSection.tsx";
import { FormSteps } from "../FormSteps.tsx";
import type { GivenFile } from "../GivenFiles.tsx";
import { SavedState } from "../SavedState.tsx";
import { Section } from "../Section.tsx";

const steps = [
  { id: "a", label: "Votre organisme", to: "/galerie/a", missing: 0 },
  { id: "b", label: "Obligations Qualiopi", to: "/galerie", missing: 2 },
  { id: "c", label: "Formateurs", to: "/galerie/c", missing: 4 },
];

const files: readonly GivenFile[] = [
  {
    id: "1",
    name: "certificat-qualiopi-2025.pdf",
    size: 842_000,
    at: "2026-11-23T09:40:00.000Z",
    state: "ready",
    href: "#f",
  },
  { id: "2", name: "annexe sites.pdf", size: 2_400_000, state: "sending", progress: 0.62 },
  { id: "3", name: "scan.heic", size: 5_100_000, at: "2026-11-23T09:41:00.000Z", state: "checking" },
  { id: "4", name: "facture.exe", size: 120_000, state: "refused", problem: "Ce fichier n’est pas un document." },
];

/** A long form in parts, with every kind of field, files and dates. */
export function FormGallery() {
  const [day, setDay] = useState<string | undefined>("2028-03-03");
  const [given, setGiven] = useState(files);
  return (
    <Section title="Formulaire long">
      <FormSteps
        steps={steps}
        here="b"
        duration="Comptez environ 25 minutes, en plusieurs fois si vous le souhaitez."
        saved={<SavedState state={{ status: "saved", at: "2026-11-23T09:42:00.000Z" }} />}
      >
        <FormSection
          title="Certificat Qualiopi"
          help="Le certificat couvre les « actions de formation » et reste valide au jour du dépôt."
        >
          <TextInput label="Organisme certificateur" required defaultValue="Certif Ouest" />
          <TextInput label="Numéro du certificat" required error="Ce numéro figure en haut du certificat." />
          <DayField label="Valide jusqu’au" value={day} onChange={setDay} required />
          <Select label="Catégorie" data={["Actions de formation", "Bilans de compétences"]} placeholder="Choisir" />
          <Radio.Group label="Un transfert est-il prévu ?" defaultValue="non">
            <Radio value="oui" label="Oui" mt="xs" />
            <Radio value="non" label="Non" mt="xs" />
          </Radio.Group>
          <Checkbox label="J’atteste que ces informations sont exactes" defaultChecked />
          <Textarea label="Précisions" description="Facultatif" autosize minRows={2} />
          <FileDrop
            label="Certificat et annexes"
            hint="PDF ou photo lisible, 20 Mo au plus par fichier."
            files={given}
            accept={["application/pdf", "image/jpeg", "image/png", "image/heic"]}
            maxBytes={20 * 1024 * 1024}
            onAdd={(added) =>
              setGiven((before) => [
                ...before,
                ...added.map(({ name, size }) => ({ id: name, name, size, state: "sending" as const, progress: 0.1 })),
              ])
            }
            onRemove={(id) => setGiven((before) => before.filter((file) => file.id !== id))}
          />
        </FormSection>
      </FormSteps>
    </Section>
  );
}
