import { Button } from "@mantine/core";
import { type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import styles from "./ActionButton.module.css";
import { CommandProblem } from "./CommandProblem.tsx";
import { type Confirmation, ConfirmDialog } from "./ConfirmDialog.tsx";
import type { CommandHandle } from "./command.ts";
import { useWhyNotWhole } from "./LongTexts.tsx";
import type { Problem } from "./problem.ts";
import { backToWrongDay } from "./wrongDay.ts";

interface Props<Fields> {
  readonly command: CommandHandle<Fields>;
  /** What the form holds now. */
  readonly fields: Fields;
  readonly children: ReactNode;
  /** The one primary action of the page is filled; others are not; a quiet one stands in a line of a list. */
  readonly kind?: "primary" | "secondary" | "quiet" | "danger";
  /** Only for what cannot be undone: names who is affected. */
  readonly confirm?: Confirmation;
  /** Why it cannot be done now, said beside the button. */
  readonly unavailable?: string | undefined;
  readonly icon?: ReactNode;
}

const looks = {
  primary: { variant: "filled", color: "petrol" },
  secondary: { variant: "default", color: "petrol" },
  quiet: { variant: "subtle", color: "petrol", size: "compact-md" },
  danger: { variant: "filled", color: "red" },
} as const;

/** A button that sends a command: it waits for the answer, and shows a refusal in place; a date that is not one is corrected first; asked to confirm again, it does not repeat the last one. */
export function ActionButton<Fields>(props: Props<Fields>) {
  const { command, fields, children, kind = "primary", confirm, icon } = props;
  const tooLong = useWhyNotWhole(fields);
  const unavailable = tooLong ?? props.unavailable;
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState<Problem>();
  const send = () => void command.send(fields);
  const ask = () => {
    setTold(command.problem);
    setAsking(true);
  };
  const act = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    if (backToWrongDay(currentTarget)) return;
    if (confirm === undefined) send();
    else ask();
  };
  useKeptPlace(command.pending);
  return (
    <div className={styles.action}>
      {confirm === undefined && <CommandProblem problem={command.problem} onRetry={send} onReload={command.reload} />}
      <div className={styles.line}>
        <Button
          {...looks[kind]}
          leftSection={icon}
          loading={command.pending}
          disabled={unavailable !== undefined}
          onClick={act}
        >
          {children}
        </Button>
        {unavailable !== undefined && <span className={styles.why}>{unavailable}</span>}
      </div>
      {confirm !== undefined && (
        <ConfirmDialog
          {...confirm}
          opened={asking}
          onClose={() => setAsking(false)}
          command={command.problem === told ? { ...command, problem: undefined } : command}
          fields={fields}
          danger={kind === "danger"}
        />
      )}
    </div>
  );
}

/** What is done often takes its button away: the keyboard then goes on from the content, not from the top of the page. */
function useKeptPlace(pending: boolean): void {
  const used = useRef(false);
  useEffect(() => {
    if (pending) used.current = true;
  }, [pending]);
  useEffect(
    () => () => {
      if (used.current && document.activeElement === document.body)
        document.querySelector("main")?.focus({ preventScroll: true });
    },
    [],
  );
}
