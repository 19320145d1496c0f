import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import styles from "./Communication.module.css";
import type { Communication } from "./communication.query.ts";
import { fileNameOf, pictureOf } from "./marks.view.ts";
import { saveAsPng } from "./saveAsPng.ts";

type Kit = Communication["kit"];

/** The marks of the kit, each to be taken as a drawing or as a picture; only looked at while they may not be used. */
export function Marks({ marks, usable }: Pick<Kit, "marks" | "usable">) {
  if (marks.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>Marque</h3>
      <ul className={styles.marks}>
        {marks.map((mark) => (
          <li key={mark.code}>
            <img className={styles.mark} src={pictureOf(mark)} alt={mark.use} width={520} height={140} />
            <p className={styles.use}>{mark.use}</p>
            {usable && (
              <div className={styles.downloads}>
                <Button
                  component="a"
                  variant="default"
                  size="compact-md"
                  href={pictureOf(mark)}
                  download={fileNameOf(mark, "svg")}
                  leftSection={<IconDownload size={16} aria-hidden />}
                >
                  SVG<span className="reader-only">, {mark.use}</span>
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  onClick={() => void saveAsPng(pictureOf(mark), fileNameOf(mark, "png"))}
                  leftSection={<IconDownload size={16} aria-hidden />}
                >
                  PNG<span className="reader-only">, {mark.use}</span>
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
