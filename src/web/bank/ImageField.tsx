import { Button, FileButton, TextInput } from "@mantine/core";
import { useState } from "react";
import { heaviest } from "../../domain/bank/limits.ts";
import { hrefOf } from "../app/api.ts";
import { RequestFailed } from "../app/problemOf.ts";
import { upload } from "../app/upload.ts";
import { sizeLimit, tooHeavy } from "../ui/format.ts";
import styles from "./Bank.module.css";
import type { Wording } from "./bank.view.ts";
import { useScheme } from "./useScheme.ts";

interface Props {
  /** The question of the bank; undefined for one not yet proposed. */
  readonly code: string | undefined;
  readonly image: Wording["image"];
  readonly onChange: (image: Wording["image"]) => void;
}

/** The picture of a question, with the words that stand for it. */
export function ImageField({ code, image, onChange }: Props) {
  const scheme = useScheme();
  const [given, setGiven] = useState<{ readonly file: string; readonly src: string }>();
  const [problem, setProblem] = useState<string>();
  const give = async (file: File | null) => {
    if (file === null) return;
    const heavy = tooHeavy(file, heaviest.image);
    setProblem(heavy);
    if (heavy !== undefined) return;
    try {
      const to = { scheme };
      const kept = await upload("POST /api/schemes/:scheme/question-images", { to, file, onProgress: () => undefined });
      setGiven({ file: kept.file, src: URL.createObjectURL(file) });
      onChange({ file: kept.file, alternative: image?.alternative ?? "" });
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setProblem(failure.problem.detail ?? failure.problem.title);
    }
  };
  const { file = "" } = image ?? {};
  const kept = code === undefined ? undefined : { scheme, code, file };
  const src =
    given?.file === file ? given.src : kept && hrefOf("GET /api/schemes/:scheme/questions/:code/images/:file", kept);
  return (
    <fieldset className={styles.options}>
      <legend>Image, si la question en a besoin</legend>
      {image !== null && src !== undefined && <img className={styles.image} src={src} alt={image.alternative} />}
      {image !== null && (
        <TextInput
          label="Ce que montre l’image"
          description="Pour qui ne la voit pas : tout ce qu’il faut pour répondre."
          required
          value={image.alternative}
          onChange={(event) => onChange({ ...image, alternative: event.currentTarget.value })}
        />
      )}
      <div className={styles.buttons}>
        <FileButton accept="image/png,image/jpeg,image/webp" onChange={(chosen) => void give(chosen)}>
          {(button) => (
            <Button {...button} variant="light">
              {image === null ? "Ajouter une image" : "Changer l’image"}
            </Button>
          )}
        </FileButton>
        {image !== null && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            Retirer l’image
          </Button>
        )}
      </div>
      <p className={styles.under}>PNG, JPEG ou WebP, {sizeLimit(heaviest.image)} au plus.</p>
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </fieldset>
  );
}
