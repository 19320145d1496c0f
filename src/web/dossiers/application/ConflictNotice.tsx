import { Button } from "@mantine/core";
import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./ConflictNotice.module.css";
import type { Draft } from "./useDraft.ts";

interface Props {
  readonly draft: Pick<Draft, "conflict" | "choose">;
}

/** The same part was filled elsewhere meanwhile: nothing is saved before somebody chooses. */
export function ConflictNotice({ draft: { conflict, choose } }: Props) {
  const names = conflict.map((section) => sectionNames[section]).join(", ");
  return (
    <div role="alert">
      <Notice tone="warning" title={`Cette candidature a été modifiée ailleurs : ${names}.`}>
        <p>
          Un collègue, ou un autre de vos onglets, a enregistré d’autres réponses dans la même rubrique. Rien n’a été
          écrasé ; vos dernières réponses sont encore à l’écran.
        </p>
        <div className={styles.choices}>
          <Button onClick={() => choose("mine")}>Garder ce que je vois ici</Button>
          <Button variant="default" onClick={() => choose("theirs")}>
            Prendre ce qui est déjà enregistré
          </Button>
        </div>
      </Notice>
    </div>
  );
}
