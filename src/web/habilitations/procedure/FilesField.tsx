import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";
import type { Given } from "./useGiven.ts";

interface Props {
  readonly label: string;
  readonly given: Given;
}

/** Where the files that go with a text are given. */
export function FilesField({ label, given }: Props) {
  return (
    <FileDrop
      label={label}
      hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
      files={given.files}
      onAdd={given.add}
      onRemove={given.remove}
      accept={everyType}
      maxBytes={maximumBytes}
    />
  );
}
