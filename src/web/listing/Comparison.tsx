import { useState } from "react";
import { RequestFailed } from "../app/problemOf.ts";
import { upload } from "../app/upload.ts";
import { useScheme } from "../bank/useScheme.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import type { GivenFile } from "../ui/GivenFiles.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./listing.module.css";
import { type Comparison as Compared, discrepancyWords, summaryOf } from "./listing.view.ts";

/** The heaviest file taken, in bytes; the server says the same. */
const heaviest = 100 * 1024 * 1024;

/** Our list beside the one that France compétences publishes: the file is read and forgotten. */
export function Comparison() {
  const scheme = useScheme();
  const [file, setFile] = useState<GivenFile>();
  const [found, setFound] = useState<Compared>();
  const read = async ([given]: readonly File[]) => {
    if (given === undefined) return;
    const { name, size } = given;
    const shown = { id: name, name, size } as const;
    setFound(undefined);
    setFile({ ...shown, state: "sending", progress: 0 });
    try {
      const onProgress = (progress: number) =>
        setFile({ ...shown, ...(progress < 1 ? { state: "sending", progress } : { state: "checking" }) });
      setFound(await upload("POST /api/schemes/:scheme/list-comparisons", { to: { scheme }, file: given, onProgress }));
      setFile({ ...shown, state: "ready" });
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setFile({ ...shown, state: "refused", problem: failure.problem.detail ?? failure.problem.title });
    }
  };
  return (
    <Section
      title="Comparer avec la liste publiée"
      lead="Donnez l’export du jour des données ouvertes (répertoire spécifique, XML 4.1 ou CSV des partenaires). Rien n’en est gardé."
    >
      <FileDrop
        label="Fichier de France compétences"
        hint="Un seul fichier, de 100 Mo au plus : l’archive telle que vous l’avez téléchargée."
        files={file === undefined ? [] : [file]}
        onAdd={(files) => void read(files)}
        onRemove={() => {
          setFile(undefined);
          setFound(undefined);
        }}
        accept={["application/zip", "text/xml", "application/xml", "text/csv", ".zip", ".xml", ".csv"]}
        maxBytes={heaviest}
      />
      {found !== undefined && <Found found={found} />}
    </Section>
  );
}

function Found({ found }: { readonly found: Compared }) {
  return (
    <div className={styles.found} role="status">
      <Notice tone={found.discrepancies.length === 0 ? "success" : "warning"} title={summaryOf(found)}>
        {found.format === "csv" && <p>Ce fichier ne dit pas l’état des partenaires : chacun y est tenu pour actif.</p>}
      </Notice>
      {found.discrepancies.length > 0 && (
        <ul className={styles.discrepancies}>
          {found.discrepancies.map((one) => {
            const { what, toDo } = discrepancyWords(one);
            const siret = one.own?.siret ?? one.published?.siret ?? "";
            return (
              <li key={`${one.kind}/${siret}/${one.published?.role}`}>
                <p className={styles.who}>
                  {one.own?.organisationName ?? one.published?.name} <span className="reference">{siret}</span>
                </p>
                <p>{what}.</p>
                <p className={styles.toDo}>{toDo}</p>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
