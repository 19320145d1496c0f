import { EmptyState } from "../ui/EmptyState.tsx";
import { count } from "../ui/format.ts";
import { Section } from "../ui/Section.tsx";
import { DocumentReader } from "./DocumentReader.tsx";
import { placesOf } from "./documents.view.ts";
import { useApplicationScheme, useDossier } from "./dossier.query.ts";

/** Every document of a dossier, read in place. */
export function DocumentsSide() {
  const dossier = useDossier();
  const scheme = useApplicationScheme();
  const places = placesOf(dossier, scheme.documents);
  const given = places.filter(({ files }) => files.length > 0).length;
  if (dossier.attachments.length === 0)
    return (
      <EmptyState
        what="Aucune pièce n’est encore déposée."
        why="Les pièces se déposent avec la candidature, dans la partie « Pièces »."
      />
    );
  return (
    <Section
      title="Pièces"
      lead={`${count(given, "pièce fournie", "pièces fournies")} sur ${places.length} attendues dans ce dossier.`}
    >
      <DocumentReader dossier={dossier} places={places} />
    </Section>
  );
}
