import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { type Attachment, useUploads } from "../../dossiers/useUploads.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";

interface Props {
  readonly dossierId: string;
  /** The ground they show. */
  readonly about: string;
  readonly given: readonly Attachment[];
  readonly onChange: (change: (before: readonly Attachment[]) => readonly Attachment[]) => void;
}

/** The files that show the facts of a ground: captures, report, letters. */
export function GroundFiles({ dossierId, about, given, onChange }: Props) {
  const uploads = useUploads(dossierId, (one) => onChange((before) => [...before, one]));
  return (
    <FileDrop
      label={`Pièces : ${about}`}
      hint="Captures, rapport, courriers. L’organisme les lit avec le grief."
      files={[
        ...given.map(({ id, name, bytes, at }) => ({ id, name, size: bytes, at, state: "ready" as const })),
        ...uploads.files,
      ]}
      onAdd={uploads.add}
      onRemove={(id) => {
        onChange((before) => before.filter((one) => one.id !== id));
        uploads.forget(id);
      }}
      accept={everyType}
      maxBytes={maximumBytes}
    />
  );
}
