import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { fieldNames } from "../../contract/exams.sentences.ts";
import { save } from "../app/api.ts";
import { downloadCsv } from "../app/csv.ts";
import { RequestFailed } from "../app/problemOf.ts";
import { holding, useReserved } from "../app/rights.ts";
import { upload } from "../app/upload.ts";
import { useCommand } from "../app/useCommand.ts";
import { useScheme } from "../bank/useScheme.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { count } from "../ui/format.ts";
import type { GivenFile } from "../ui/GivenFiles.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { ImportProgress } from "./ImportProgress.tsx";
import { ImportReport } from "./ImportReport.tsx";
import { isMapped, type Preview, template, whyNotImported } from "./imports.view.ts";
import { MappingForm } from "./MappingForm.tsx";
import styles from "./Results.module.css";

const heaviest = 30 * 1024 * 1024;
const accepted = ["text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".csv", ".xlsx"];

/** Where a file of results comes in: read first, its columns checked, its lines reported; imported when the person says so. */
export function NewImportScreen() {
  useReserved(holding("results.import"));
  const scheme = useScheme();
  const [file, setFile] = useState<GivenFile>();
  const [preview, setPreview] = useState<Preview>();
  const give = async ([given]: readonly File[]) => {
    if (given === undefined) return;
    const { name, size } = given;
    const shown = { id: name, name, size } as const;
    setPreview(undefined);
    setFile({ ...shown, state: "sending", progress: 0 });
    try {
      const onProgress = (progress: number) =>
        setFile({ ...shown, ...(progress < 1 ? { state: "sending", progress } : { state: "checking" }) });
      setPreview(await upload("POST /api/schemes/:scheme/result-files", { to: { scheme }, file: given, onProgress }));
      setFile({ ...shown, state: "ready" });
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setFile({ ...shown, state: "refused", problem: failure.problem.detail ?? failure.problem.title });
    }
  };
  const readAgain = async (mapping: Preview["mapping"]) => {
    if (preview === undefined) return;
    setPreview({ ...preview, mapping });
    setPreview(
      await save("PUT /api/schemes/:scheme/result-files/:file", {
        scheme,
        file: preview.file,
        mapping: { ...mapping },
      }),
    );
  };
  return (
    <Page
      title="Importer des résultats"
      trail={[
        { label: "Taux de réussite", to: "/resultats" },
        { label: "Imports et sessions", to: "/resultats/imports" },
      ]}
      action={
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => downloadCsv("modele-resultats.csv", template)}
        >
          Télécharger un modèle
        </Button>
      }
      lead="Le fichier est d’abord lu, ligne par ligne. Rien n’est enregistré avant que vous ne le demandiez, et un import peut être annulé en entier."
    >
      <FileDrop
        label="Fichier de résultats"
        hint="Un fichier CSV ou Excel (.xlsx), de 30 Mo et 200 000 lignes au plus."
        detail="Une ligne par candidat et par session : référence du candidat, organisme, session, date du jury, résultat. Les autres colonnes, un nom par exemple, ne sont pas gardées."
        files={file === undefined ? [] : [file]}
        onAdd={(files) => void give(files)}
        onRemove={() => {
          setFile(undefined);
          setPreview(undefined);
        }}
        accept={accepted}
        maxBytes={heaviest}
      />
      {preview !== undefined && (
        <>
          <MappingForm preview={preview} onChange={(mapping) => void readAgain(mapping)} />
          {isMapped(preview) && <ImportReport preview={preview} />}
          <Take scheme={scheme} preview={preview} fileName={file?.name ?? ""} />
        </>
      )}
    </Page>
  );
}

interface TakeProps {
  readonly scheme: string;
  readonly preview: Preview;
  readonly fileName: string;
}

function Take({ scheme, preview, fileName }: TakeProps) {
  const navigate = useNavigate();
  const command = useCommand("POST /api/schemes/:scheme/result-imports", {
    ...{ to: { scheme }, position: null },
    onDone: ({ id }) => {
      notifyDone("Résultats importés.");
      void navigate({ to: `/resultats/imports/${id}` });
    },
  });
  const { counts, file, mapping } = preview;
  const lines = counts.added + counts.corrected;
  return (
    <div className={styles.stack}>
      {command.pending && <ImportProgress scheme={scheme} />}
      <ActionButton
        command={command}
        fields={{ file, fileName, mapping: { ...mapping } }}
        unavailable={whyNotImported(preview, (field) => fieldNames[field])}
      >
        Importer {count(lines, "résultat", "résultats")}
      </ActionButton>
    </div>
  );
}
