import { Button } from "@mantine/core";
import styles from "./ConflictNotice.module.css";
import { Notice } from "./Notice.tsx";

interface Props {
  /** What was changed elsewhere, as a sentence. */
  readonly title: string;
  /** « dans la même rubrique ». */
  readonly place: string;
  readonly choose: (whose: "mine" | "theirs") => void;
}

/** The same part was filled elsewhere meanwhile: nothing is saved before somebody chooses. */
export function ConflictNotice({ title, place, choose }: Props) {
  return (
    <div role="alert" className={styles.kept}>
      <Notice tone="warning" title={title}>
        <p>
          Un collègue, ou un autre de vos onglets, a enregistré d’autres réponses {place}. Rien n’a été écrasé ; vos
          dernières réponses sont encore à l’écran.
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
