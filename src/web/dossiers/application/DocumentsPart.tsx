import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asking, hrefOf } from "../../app/api.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { count, lowered } from "../../ui/format.ts";
import { type DocumentPlace, groupsOf, placesOf } from "../documents.view.ts";
import { acceptedTypes, kindsInWords, maximumBytes } from "../fileKinds.ts";
import { type Attachment, useUploads } from "../useUploads.ts";
import styles from "./answers.module.css";
import { useFilling } from "./draft.context.ts";

/** Every document that this application asks, each in its place. */
export function DocumentsPart() {
  const { draft, dossier, scheme } = useFilling();
  const [sent, setSent] = useState<readonly Attachment[]>([]);
  const attachments = [
    ...dossier.attachments,
    ...sent.filter((one) => !dossier.attachments.some((a) => a.id === one.id)),
  ];
  const groups = groupsOf(placesOf({ content: draft.content, attachments }, scheme.documents));
  return groups.map(({ id, title, places }) => (
    <FormSection key={id} title={title} help={helpOf(places)}>
      {places.map((place) => (
        <DocumentField key={place.key} place={place} onSent={(one) => setSent((before) => [...before, one])} />
      ))}
    </FormSection>
  ));
}

function helpOf(places: readonly DocumentPlace[]): string {
  const left = places.filter(({ required, files }) => required && files.length === 0).length;
  return left === 0 ? "Tout est fourni." : `${count(left, "pièce encore attendue", "pièces encore attendues")}.`;
}

interface FieldProps {
  readonly place: DocumentPlace;
  readonly onSent: (attachment: Attachment) => void;
}

function DocumentField({ place, onSent }: FieldProps) {
  const { draft, dossier } = useFilling();
  const queries = useQueryClient();
  const { key, document, required, files } = place;
  const dossierId = dossier.id;
  const write = (ids: readonly string[]) => draft.change("documents", { ...draft.content.documents, [key]: ids });
  const uploads = useUploads(dossierId, (attachment) => {
    onSent(attachment);
    draft.give(key, attachment.id);
    void queries.invalidateQueries({ queryKey: asking("GET /api/dossiers/:dossierId", { dossierId }).queryKey });
  });
  const given = files.map(({ id, name, bytes, at }) => ({
    ...{ id, name, at, size: bytes, state: "ready" as const },
    href: hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId: id }),
  }));
  return (
    <div id={key} className={styles.place}>
      <FileDrop
        label={required ? document.label : `${document.label} (facultatif)`}
        detail={[document.mustShow, reasonOf(place)].filter((part) => part !== "").join(" ")}
        hint={hintOf(document)}
        files={[...given, ...uploads.files]}
        full={files.length >= document.maximumFiles}
        accept={acceptedTypes(document.accepts)}
        maxBytes={maximumBytes}
        onAdd={uploads.add}
        onRemove={(id) => {
          uploads.forget(id);
          if (files.some((file) => file.id === id)) write(files.flatMap((file) => (file.id === id ? [] : [file.id])));
        }}
      />
    </div>
  );
}

const reasonOf = ({ document: { condition, conditionText } }: DocumentPlace): string =>
  condition === null || conditionText === null ? "" : `Demandée ici parce que : ${lowered(conditionText)}`;

function hintOf({ accepts, maximumFiles, maximumAgeMonths }: DocumentPlace["document"]): string {
  const several = maximumFiles > 1 ? `, ${count(maximumFiles, "fichier")} au plus` : "";
  const age = maximumAgeMonths === null ? "" : ` Moins de ${maximumAgeMonths}\u00a0mois.`;
  return `${kindsInWords(accepts)}, 20\u00a0Mo au plus${several}.${age}`;
}
