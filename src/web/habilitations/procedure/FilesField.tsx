import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import type { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { FileDrop } from "../../ui/FileDrop.tsx";

interface Props {
  readonly label: string;
  readonly given: ReturnType<typeof useGivenFiles>;
}

/** Where the files that go with a text are given. */
export function FilesField({ label, given }: Props) {
  return (
    <FileDrop
      label={label}
      hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
      {...given.drop}
      accept={everyType}
      maxBytes={maximumBytes}
    />
  );
}
