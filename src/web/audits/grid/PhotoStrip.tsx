import { Button, FileButton } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import { useState } from "react";
import type { Indicator } from "../audit.query.ts";
import { PhotoDialog } from "./PhotoDialog.tsx";
import styles from "./PhotoStrip.module.css";
import { usePhotos } from "./usePhotos.ts";
import { useThumbnail } from "./usePicture.ts";

interface Props {
  readonly indicator: Indicator;
  /** The nonconformity that they show; null for what was only seen. */
  readonly nonconformity: string | null;
  readonly label: string;
}

/** The photos of an indicator or of a nonconformity, and the way to take one. */
export function PhotoStrip({ indicator, nonconformity, label }: Props) {
  const [open, setOpen] = useState<string>();
  const { add, preparing, problems } = usePhotos({ indicator: indicator.code, nonconformity });
  const photos = indicator.photos.filter((one) => one.nonconformity === nonconformity);
  return (
    <section className={styles.photos} aria-label={label}>
      <div className={styles.strip}>
        {photos.map((photo, at) => (
          <Thumbnail key={photo.id} photo={photo} rank={at + 1} onOpen={() => setOpen(photo.id)} />
        ))}
        <FileButton onChange={add} accept="image/*" capture="environment" multiple>
          {(button) => (
            <Button
              {...button}
              variant="default"
              size={photos.length === 0 ? "compact-md" : "md"}
              loading={preparing > 0}
              leftSection={<IconCamera size={18} aria-hidden />}
              data-photo={nonconformity === null || undefined}
            >
              {photos.length === 0 ? label : "Photo"}
            </Button>
          )}
        </FileButton>
      </div>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className={styles.problem}>
            {problem}
          </p>
        ))}
      </div>
      {open !== undefined && (
        <PhotoDialog indicator={indicator} id={open} onClose={() => setOpen(undefined)} onOther={setOpen} />
      )}
    </section>
  );
}

interface ThumbnailProps {
  readonly photo: Indicator["photos"][number];
  readonly rank: number;
  readonly onOpen: () => void;
}

function Thumbnail({ photo, rank, onOpen }: ThumbnailProps) {
  const href = useThumbnail(photo);
  const name = photo.caption ?? `Photo ${rank}`;
  return (
    <button type="button" className={styles.thumbnail} onClick={onOpen} aria-label={`${name}, agrandir`}>
      {href !== null && <img src={href} alt="" loading="lazy" decoding="async" />}
    </button>
  );
}
