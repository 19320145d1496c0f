import { IconArrowRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import styles from "./MissingList.module.css";
import type { missingByPart } from "./missing.view.ts";
import { partAddress } from "./parts.ts";

interface Props {
  readonly dossierId: string;
  readonly groups: ReturnType<typeof missingByPart>;
  /** On the page of one part, its name goes without saying. */
  readonly titled?: boolean;
}

/** What is missing, each line a link to its field. */
export function MissingList({ dossierId, groups, titled = true }: Props) {
  return groups.map(({ id, label, lines }) => (
    <div key={id}>
      {titled && <h3 className={styles.part}>{label}</h3>}
      <ul className={styles.lines}>
        {lines.map(({ text, anchor }) => (
          <li key={`${anchor}/${text}`}>
            <Link to={partAddress(dossierId, id)} hash={anchor} hashScrollIntoView={false}>
              {text}
              <IconArrowRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
