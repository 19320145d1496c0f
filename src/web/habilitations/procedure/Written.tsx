import { plainDay } from "../../ui/format.ts";
import { GivenFiles } from "../../ui/GivenFiles.tsx";
import { LongText } from "../../ui/LongText.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "./Procedure.module.css";
import { hrefOfFile, type Procedure, type WrittenFile, type Wrote } from "./procedure.query.ts";

interface FilesProps {
  readonly procedure: Procedure;
  readonly label: string;
  readonly files: readonly WrittenFile[];
}

/** Files that go with a text, each opened in its place. */
export function WrittenFiles({ procedure, label, files }: FilesProps) {
  return (
    <GivenFiles
      label={label}
      files={files.map(({ id, name, bytes, at }) => ({
        ...{ id, name, size: bytes, at, state: "ready" as const, href: hrefOfFile(procedure, id) },
      }))}
    />
  );
}

interface Props {
  readonly procedure: Procedure;
  /** « Vos observations », « Observations de l’organisme ». */
  readonly name: string;
  readonly wrote: Omit<Wrote, "late"> & { readonly late?: boolean };
}

/** What somebody wrote: by whom, when, whether late, with its files. */
export function Written({ procedure, name, wrote }: Props) {
  const { text, files, byName, on, late = false } = wrote;
  return (
    <div className={styles.written}>
      <p className={styles.said}>
        <span>{name}</span>, {byName}, {plainDay(on)} {late && <StatusBadge tone="warning" label="En retard" />}
      </p>
      <LongText text={text} />
      <WrittenFiles procedure={procedure} label={`${name} : pièces`} files={files} />
    </div>
  );
}
