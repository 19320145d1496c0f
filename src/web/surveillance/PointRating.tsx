import { Button, Radio } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton.tsx";
import { type CommandHandle, onceDone } from "../ui/command.ts";
import { LongField } from "../ui/LongField.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Surveillance.module.css";
import type { Point } from "./surveillance.query.ts";
import { resultWords } from "./surveillance.sentences.ts";
import { useTellUnsaved } from "./unsaved.context.ts";

type Result = NonNullable<Point["rating"]>["result"];
const results = ["conforming", "observation", "gap", "not-applicable"] as const satisfies readonly Result[];

interface Rated {
  readonly point: string;
  readonly result: Result;
  readonly note: string;
}

interface Props {
  /** Under which what is typed is kept on this device until it is sent. */
  readonly kept: string;
  readonly point: Pick<Point, "code" | "rating" | "consequence">;
  readonly command: CommandHandle<Rated>;
  /** The button that opens it; null when it is open from the start. */
  readonly opening: string | null;
}

/** Rates a point, at a surveillance or a renewal; anything else than conforming is said why. */
export function PointRating({ kept, point: { code, rating, consequence }, command, opening }: Props) {
  const [open, setOpen] = useState(false);
  const [chosen, choose] = useState<Result>();
  const before = rating?.note ?? "";
  const { text: note, change: setNote, clear } = useKeptText(`acte/${kept}/constat/${code}`, before);
  const result = chosen ?? rating?.result ?? null;
  useTellUnsaved(code, chosen !== undefined || (open && note.trim() !== before));
  if (opening !== null && !open && chosen === undefined) {
    return (
      <div>
        <Button variant="subtle" size="compact-md" onClick={() => setOpen(true)}>
          {opening}
          <span className="reader-only">, {code}</span>
        </Button>
      </div>
    );
  }
  const noted = result !== null && result !== "conforming";
  return (
    <div className={styles.form}>
      <Radio.Group
        label={`Évaluation de ${code}`}
        value={result ?? ""}
        onChange={(value) => choose(results.find((one) => one === value))}
      >
        <div className={styles.choices}>
          {results.map((one) => (
            <Radio key={one} value={one} label={resultWords[one].label} />
          ))}
        </div>
      </Radio.Group>
      {result !== null && (
        <LongField
          label={result === "not-applicable" ? "Pourquoi ce point est sans objet" : "Constat"}
          description={result === "gap" ? `Suite prévue : ${consequence}` : undefined}
          withAsterisk={noted}
          minRows={2}
          most={8000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <ActionButton
        command={onceDone(command, () => {
          clear();
          choose(undefined);
          setOpen(false);
        })}
        fields={{ point: code, result: result ?? "conforming", note: note.trim() }}
        kind="secondary"
        unavailable={
          result === null ? "Choisissez une évaluation." : noted && note.trim() === "" ? "Dites pourquoi." : undefined
        }
      >
        Enregistrer l’évaluation
      </ActionButton>
    </div>
  );
}
