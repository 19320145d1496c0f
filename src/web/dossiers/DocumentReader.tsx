import { IconExternalLink, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { dayOfMoment, fileSize, longDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { DocumentFrame, hrefTo, isReadable } from "./DocumentFrame.tsx";
import styles from "./DocumentReader.module.css";
import { type DocumentPlace, groupsOf, otherFiles } from "./documents.view.ts";
import type { Dossier } from "./dossier.query.ts";

type Attachment = Dossier["attachments"][number];

interface Props {
  readonly dossier: Dossier;
  readonly places: readonly DocumentPlace[];
}

/** The documents of a dossier on one side, the one being read on the other. */
export function DocumentReader({ dossier, places }: Props) {
  const [read, setRead] = useState<Attachment>();
  const others = otherFiles(dossier);
  return (
    <div className={styles.reader} data-open={read !== undefined || undefined}>
      <div className={styles.list}>
        {groupsOf(places).map(({ id, title, places: ofGroup }) => (
          <section key={id} aria-label={title}>
            <h3 className={styles.group}>{title}</h3>
            <ul className={styles.places}>
              {ofGroup.map((place) => (
                <PlaceLine key={place.key} place={place} dossierId={dossier.id} read={read} onRead={setRead} />
              ))}
            </ul>
          </section>
        ))}
        {others.length > 0 && (
          <section aria-label="Autres fichiers">
            <h3 className={styles.group}>Autres fichiers</h3>
            <ul className={styles.places}>
              {others.map((file) => (
                <li key={file.id} className={styles.place}>
                  <FileLine file={file} dossierId={dossier.id} read={read} onRead={setRead} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      {read !== undefined && <Reading file={read} dossierId={dossier.id} onClose={() => setRead(undefined)} />}
    </div>
  );
}

interface LineProps {
  readonly dossierId: string;
  readonly read: Attachment | undefined;
  readonly onRead: (file: Attachment) => void;
}

function PlaceLine({ place, ...line }: LineProps & { readonly place: DocumentPlace }) {
  const { document, files, required } = place;
  return (
    <li className={styles.place}>
      <div className={styles.asked}>
        <p className={styles.name}>{document.label}</p>
        <p className={styles.shows}>{document.mustShow}</p>
      </div>
      <div className={styles.given}>
        {files.length === 0 && (
          <StatusBadge
            {...(required
              ? ({ tone: "warning", label: "Manquante" } as const)
              : ({ tone: "neutral", label: "Non fournie" } as const))}
          />
        )}
        {files.map((file) => (
          <FileLine key={file.id} file={file} {...line} />
        ))}
      </div>
    </li>
  );
}

function FileLine({ file, dossierId, read, onRead }: LineProps & { readonly file: Attachment }) {
  const facts = `${fileSize(file.bytes)}, déposé le ${longDay(dayOfMoment(file.at))}`;
  return (
    <div className={styles.file} data-read={read?.id === file.id || undefined}>
      <IconFileText size={20} stroke={1.5} aria-hidden />
      <div>
        {isReadable(file) ? (
          <button type="button" className={styles.open} onClick={() => onRead(file)}>
            {file.name}
          </button>
        ) : (
          <a href={hrefTo(dossierId, file.id)}>{file.name}</a>
        )}
        <p className={styles.facts}>{facts}</p>
      </div>
    </div>
  );
}

interface ReadingProps {
  readonly file: Attachment;
  readonly dossierId: string;
  readonly onClose: () => void;
}

function Reading({ file, dossierId, onClose }: ReadingProps) {
  const href = hrefTo(dossierId, file.id);
  return (
    <section className={styles.reading} aria-label={`Lecture de ${file.name}`}>
      <header className={styles.bar}>
        <p className={styles.title}>{file.name}</p>
        <a href={href} target="_blank" rel="noreferrer">
          Ouvrir dans un onglet <IconExternalLink size={16} aria-hidden />
        </a>
        <button type="button" className={styles.close} onClick={onClose}>
          Fermer
        </button>
      </header>
      <DocumentFrame dossierId={dossierId} file={file} />
    </section>
  );
}
