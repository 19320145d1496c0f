import { Button, Drawer } from "@mantine/core";
import { IconKeyboard, IconListDetails } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { LinkButton } from "../../app/LinkButton.tsx";
import type { SaveState } from "../../ui/autosave.ts";
import { CommandProblem } from "../../ui/CommandProblem.tsx";
import { count } from "../../ui/format.ts";
import type { Problem } from "../../ui/problem.ts";
import { SavedState } from "../../ui/SavedState.tsx";
import styles from "./GridHead.module.css";
import type { Tally } from "./grid.view.ts";
import type { QueueState } from "./queue.ts";
import { TallyBar } from "./TallyBar.tsx";

interface Props {
  readonly tally: Tally;
  readonly queue: QueueState;
  readonly closing: string;
  readonly ready: boolean;
  readonly onKeys: () => void;
  readonly onAgain: () => void;
  readonly list: (close: () => void) => ReactNode;
}

/** What of the queue is told: saved, being saved, or kept here until the connection is back. */
function saveState({ status, savedAt }: QueueState): SaveState {
  if (status === "failed" || status === "signed-out") return { status: "failed" };
  if (status === "sending") return { status: "saving" };
  return savedAt === null ? { status: "idle" } : { status: "saved", at: savedAt };
}

const signedOut: Problem = {
  ...{ kind: "signed-out", status: 401, code: "signed-out", fields: {} },
  title: "Votre session est terminée.",
  detail: "Reconnectez-vous dans un autre onglet, puis reprenez ici : vos saisies sont gardées sur cette page.",
};

/** Over the grid, always in view: how far it has got, whether it is saved, the way to the closing. */
export function GridHead({ tally, queue, closing, ready, onKeys, onAgain, list }: Props) {
  const [open, setOpen] = useState(false);
  const waiting = queue.waiting.length;
  return (
    <div className={styles.head}>
      <div className={styles.bar}>
        <div className={styles.contents}>
          <Button
            variant="default"
            leftSection={<IconListDetails size={18} aria-hidden />}
            onClick={() => setOpen(true)}
            aria-haspopup="dialog"
          >
            Sommaire
          </Button>
        </div>
        <div className={styles.tally}>
          <TallyBar tally={tally} />
        </div>
        <div className={styles.saved}>
          <SavedState state={saveState(queue)} />
          {waiting > 0 && queue.status !== "sending" && (
            <Button variant="subtle" size="compact-sm" onClick={onAgain}>
              {count(waiting, "saisie à envoyer", "saisies à envoyer")} : réessayer
            </Button>
          )}
        </div>
        <div className={styles.actions}>
          <Button
            variant="default"
            className={styles.keys ?? ""}
            leftSection={<IconKeyboard size={18} aria-hidden />}
            onClick={onKeys}
          >
            Touches
          </Button>
          <LinkButton to={closing} kind={ready ? "primary" : "secondary"}>
            Clôture
          </LinkButton>
        </div>
      </div>
      {queue.status === "signed-out" && (
        <div className={styles.problem}>
          <CommandProblem problem={signedOut} onRetry={onAgain} onReload={onAgain} />
          <Button variant="default" size="compact-md" onClick={onAgain}>
            Reprendre l’envoi
          </Button>
        </div>
      )}
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        title="Indicateurs"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        {list(() => setOpen(false))}
      </Drawer>
    </div>
  );
}
