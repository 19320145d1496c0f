import { useState } from "react";
import { heaviest } from "../../../domain/bank/limits.ts";
import { RequestFailed } from "../../app/problemOf.ts";
import { holding, useReserved } from "../../app/rights.ts";
import { upload } from "../../app/upload.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { sizeLimit } from "../../ui/format.ts";
import type { GivenFile } from "../../ui/GivenFiles.tsx";
import { Page } from "../../ui/Page.tsx";
import { useScheme } from "../useScheme.ts";
import { ReadQuestions } from "./ReadQuestions.tsx";
import type { Reading } from "./reading.view.ts";

const accepted = ["text/xml", "application/xml", "text/plain", "application/zip", ".xml", ".txt", ".gift", ".zip"];

/** Where questions written in another tool come in: the file is read first, then each question is proposed or left. */
export function ImportScreen() {
  useReserved(holding("bank.write"));
  const scheme = useScheme();
  const [file, setFile] = useState<GivenFile>();
  const [reading, setReading] = useState<Reading>();
  const read = async ([given]: readonly File[]) => {
    if (given === undefined) return;
    const { name, size } = given;
    const shown = { id: name, name, size } as const;
    setReading(undefined);
    setFile({ ...shown, state: "sending", progress: 0 });
    try {
      const onProgress = (progress: number) =>
        setFile({ ...shown, ...(progress < 1 ? { state: "sending", progress } : { state: "checking" }) });
      setReading(
        await upload("POST /api/schemes/:scheme/question-readings", { to: { scheme }, file: given, onProgress }),
      );
      setFile({ ...shown, state: "ready" });
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setFile({ ...shown, state: "refused", problem: failure.problem.detail ?? failure.problem.title });
    }
  };
  return (
    <Page
      title="Importer des questions"
      lead="Le fichier est d’abord lu : vous choisissez ensuite les questions à proposer. Comme les autres, elles ne serviront qu’une fois vérifiées par une autre personne."
      trail={[{ label: "Banque de questions", to: "/banque" }]}
    >
      <FileDrop
        label="Fichier de questions"
        hint={`Moodle XML, GIFT, Aiken ou paquet QTI 2.2 ou 3.0, ${sizeLimit(heaviest.file)} au plus.`}
        detail="Un fichier à la fois ; son format est reconnu tout seul."
        files={file === undefined ? [] : [file]}
        onAdd={(files) => void read(files)}
        onRemove={() => {
          setFile(undefined);
          setReading(undefined);
        }}
        accept={accepted}
        maxBytes={heaviest.file}
      />
      {reading !== undefined && <ReadQuestions scheme={scheme} reading={reading} />}
    </Page>
  );
}
