import { Checkbox } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "./Exchange.module.css";
import { type Item, nearName, sentencesOf, standingOf } from "./reading.view.ts";
import type { Outcome } from "./useProposals.ts";

interface Props {
  readonly item: Item;
  readonly chosen: boolean;
  /** What became of its proposal. */
  readonly outcome: Outcome | undefined;
  /** Whether it can be chosen, or left. */
  readonly open: boolean;
  readonly onToggle: (rank: number) => void;
}

/**
 * A question of the file: whether it is to be proposed, where it stands, and what was changed in reading it. Drawn again only when
 * it changes: a file holds a thousand, proposed one after the other.
 */
export const ReadItem = memo(function ReadItem({ item, chosen, outcome, open, onToggle }: Props) {
  const taken = outcome !== undefined && "code" in outcome ? outcome.code : null;
  return (
    <li className={styles.item}>
      <Checkbox
        checked={chosen}
        disabled={!open || taken !== null}
        onChange={() => onToggle(item.rank)}
        label={item.wording?.text ?? (item.title || `Question ${item.rank}`)}
      />
      <div className={styles.said}>
        {taken === null ? (
          <StatusBadge {...standingOf(item)} />
        ) : (
          <Link to={`/banque/${taken}`}>
            <StatusBadge tone="success" label={`Proposée : ${taken}`} />
          </Link>
        )}
        {sentencesOf(item).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {item.near.map((near) => (
          <p key={nearName(near)}>
            Ressemble à{" "}
            {near.code === null ? nearName(near) : <Link to={`/banque/${near.code}`}>{nearName(near)}</Link>}
            {`\u00a0: ${near.text}`}
          </p>
        ))}
        {outcome !== undefined && "problem" in outcome && (
          <p role="alert" className={styles.problem}>
            {outcome.problem}
          </p>
        )}
      </div>
    </li>
  );
});
