import { Dropzone, type FileRejection } from "@mantine/dropzone";
import type { ReactNode } from "react";
import "@mantine/dropzone/styles.css";

/** A file that was not taken, and why. */
export type Rejection = FileRejection;

interface Props {
  readonly className: string;
  readonly label: string;
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly onAdd: (files: File[]) => void;
  readonly onRefused: (refused: readonly Rejection[]) => void;
  readonly children: ReactNode;
}

/** Where files are dropped, or chosen by the system’s own window. */
export function DropZone({ className, label, accept, maxBytes, onAdd, onRefused, children }: Props) {
  return (
    <Dropzone
      className={className}
      accept={[...accept]}
      maxSize={maxBytes}
      onDrop={onAdd}
      onDropAny={(_, refused) => onRefused(refused)}
      inputProps={{ "aria-label": `${label} : choisir des fichiers` }}
      aria-label={`${label} : choisir des fichiers ou les déposer ici`}
    >
      {children}
    </Dropzone>
  );
}
