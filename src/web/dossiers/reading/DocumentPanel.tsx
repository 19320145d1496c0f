import { Button } from "@mantine/core";
import { IconArrowLeft, IconExternalLink } from "@tabler/icons-react";
import { useState } from "react";
import { DocumentFrame, hrefTo, isReadable } from "../DocumentFrame.tsx";
import { type DocumentPlace, groupsOf } from "../documents.view.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./DocumentPanel.module.css";

type Attachment = Dossier["attachments"][number];

interface Props {
  readonly dossier: Dossier;
  readonly places: readonly DocumentPlace[];
}

/** The documents beside what they prove: a short list, then the one being read. */
export function DocumentPanel({ dossier, places }: Props) {
  const [read, setRead] = useState<Attachment>();
  if (read !== undefined)
    return (
      <section className={styles.panel} data-reading aria-label={`Lecture de ${read.name}`}>
        <header className={styles.bar}>
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => setRead(undefined)}
          >
            Toutes les pièces
          </Button>
          <p className={styles.name}>{read.name}</p>
          <a href={hrefTo(dossier.id, read.id)} target="_blank" rel="noreferrer" aria-label="Ouvrir dans un onglet">
            <IconExternalLink size={18} aria-hidden />
          </a>
        </header>
        <DocumentFrame dossierId={dossier.id} file={read} />
      </section>
    );
  return (
    <section className={styles.panel} aria-label="Pièces">
      <h2 className={styles.title}>Pièces</h2>
      <div className={styles.list}>
        {groupsOf(places).map(({ id, title, places: ofGroup }) => (
          <div key={id}>
            <h3 className={styles.group}>{title}</h3>
            <ul>
              {ofGroup.map((place) => (
                <PlaceLine key={place.key} place={place} dossierId={dossier.id} onRead={setRead} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

interface LineProps {
  readonly place: DocumentPlace;
  readonly dossierId: string;
  readonly onRead: (file: Attachment) => void;
}

function PlaceLine({ place, dossierId, onRead }: LineProps) {
  const { document, files, required } = place;
  return (
    <li className={styles.place}>
      <span>{document.label}</span>
      <span className={styles.files}>
        {files.map((file, index) => {
          const word = files.length > 1 ? `Lire ${index + 1}` : "Lire";
          return isReadable(file) ? (
            <button key={file.id} type="button" className={styles.read} title={file.name} onClick={() => onRead(file)}>
              {word}
              <span className="reader-only"> {file.name}</span>
            </button>
          ) : (
            <a key={file.id} href={hrefTo(dossierId, file.id)} title={file.name}>
              Télécharger
              <span className="reader-only"> {file.name}</span>
            </a>
          );
        })}
        {files.length === 0 && <span className={styles.none}>{required ? "manquante" : "non fournie"}</span>}
      </span>
    </li>
  );
}
