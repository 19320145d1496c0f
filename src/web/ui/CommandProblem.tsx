import { Anchor, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import styles from "./CommandProblem.module.css";
import type { Problem } from "./problem.ts";

interface Props {
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
  readonly onReload: () => void;
}

/** Why a command did not go through, beside its button; nothing typed is lost. */
export function CommandProblem({ problem, onRetry, onReload }: Props) {
  return (
    <div role="alert">
      {problem !== undefined && (
        <div className={styles.problem} data-tone={problem.kind === "refused" ? "warning" : "danger"}>
          <IconAlertTriangle size={20} aria-hidden />
          <div>
            <p className={styles.title}>{problem.title}</p>
            {problem.detail !== undefined && <p>{problem.detail}</p>}
            {problem.reference !== undefined && (
              <p className={styles.reference}>Référence à communiquer : {problem.reference}</p>
            )}
            <NextStep problem={problem} onRetry={onRetry} onReload={onReload} />
          </div>
        </div>
      )}
    </div>
  );
}

function NextStep({ problem, onRetry, onReload }: Props & { readonly problem: Problem }) {
  if (problem.kind === "refused") return null;
  if (problem.kind === "signed-out") {
    return (
      <Anchor className={styles.next} href={`${import.meta.env.BASE_URL}connexion`} target="_blank">
        Se reconnecter dans un nouvel onglet
      </Anchor>
    );
  }
  const changed = problem.kind === "changed";
  return (
    <Button className={styles.next} variant="default" size="compact-md" onClick={changed ? onReload : onRetry}>
      {changed ? "Recharger en gardant ma saisie" : "Réessayer"}
    </Button>
  );
}
