import { Button, Textarea } from "@mantine/core";
import { Section } from "../Section.tsx";
import { Thread } from "../Thread.tsx";
import type { ThreadEntry } from "../thread.view.ts";

const entries: readonly ThreadEntry[] = [
  {
    ...{
      id: "1",
      at: "2026-11-23T09:12:00.000Z",
      actor: "Camille Durand",
      role: "chargée d’affaires",
      kind: "message",
    },
    what: "a écrit à Inès Moreau",
    body: "Bonjour Madame Moreau,\nvos preuves sont bien arrivées. Il manque seulement la date sur la capture de la page d’offre.",
    undo: { until: "2026-11-23T09:22:00.000Z", onUndo: () => undefined },
  },
  {
    ...{ id: "2", at: "2026-11-23T08:40:00.000Z", actor: "Inès Moreau", role: "référente", kind: "file" },
    what: "a déposé deux pièces",
    files: [
      { name: "capture-page-offre.pdf", href: "#1", size: 1_240_000 },
      { name: "contrat-formateur-dubois.pdf", href: "#2", size: 384_000 },
    ],
  },
  {
    ...{ id: "3", at: "2026-11-20T15:05:00.000Z", actor: "Camille Durand", kind: "call" },
    what: "a appelé l’organisme, 12 minutes",
    body: "Mme Moreau part en congé le 1er décembre ; suppléant : M. Petit.",
    internal: true,
  },
  {
    ...{
      id: "4",
      at: "2026-11-20T10:30:00.000Z",
      actor: "Camille Durand",
      kind: "change",
      what: "a modifié le dossier",
    },
    changes: [
      { label: "Échéance", before: "28 novembre 2026", after: "5 décembre 2026" },
      { label: "Suppléant", after: "Marc Petit" },
    ],
  },
  {
    ...{ id: "5", at: "2026-11-20T08:00:00.000Z", actor: "Sophie Arnaud", role: "décideuse", kind: "decision" },
    what: "a déclaré la candidature recevable",
  },
];

/** A thread with every kind of entry and a place to write. */
export function ThreadGallery() {
  return (
    <Section title="Fil du dossier">
      <Thread
        entries={entries}
        composer={
          <>
            <Textarea label="Votre message" autosize minRows={2} mb="sm" />
            <Button>Envoyer le message</Button>
          </>
        }
        onMore={() => undefined}
      />
    </Section>
  );
}
