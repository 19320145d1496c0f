import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { FileDrop } from "../ui/FileDrop.tsx";
import type { useCaseFiles } from "./useCaseFiles.ts";

interface Props {
  readonly label: string;
  readonly uploads: ReturnType<typeof useCaseFiles>;
}

/** Where files are given with an act on a case. */
export function CaseFiles({ label, uploads }: Props) {
  return (
    <FileDrop
      label={label}
      hint="PDF, photo ou document, 20 Mo au plus."
      files={uploads.files}
      onAdd={uploads.add}
      onRemove={uploads.forget}
      accept={everyType}
      maxBytes={maximumBytes}
    />
  );
}
