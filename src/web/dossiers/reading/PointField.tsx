import { Button } from "@mantine/core";
import { IconMessagePlus, IconX } from "@tabler/icons-react";
import { LongField } from "../../ui/LongField.tsx";
import styles from "./PointField.module.css";
import type { Points } from "./usePoints.ts";

interface Props {
  readonly section: string;
  readonly points: Points;
}

/** What is asked about one section, written where it is read. */
export function PointField({ section, points }: Props) {
  const own = points.prepared.filter((point) => point.section === section);
  return (
    <div className={styles.points}>
      {own.map(({ id, text }) => (
        <div key={id} className={styles.point}>
          <LongField
            label="Complément à demander"
            description="Ce qui est attendu, et à quoi l’organisme verra qu’il a bien répondu."
            minRows={2}
            most={4000}
            value={text}
            autoFocus={text === ""}
            onChange={(event) => points.write(id, event.currentTarget.value)}
          />
          <Button
            variant="subtle"
            size="compact-md"
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => points.remove(id)}
          >
            Retirer
          </Button>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconMessagePlus size={18} aria-hidden />}
        onClick={() => points.add(section)}
      >
        Demander un complément
      </Button>
    </div>
  );
}
