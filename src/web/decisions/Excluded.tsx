import { Notice } from "../ui/Notice.tsx";
import { asSentence } from "./impediments.view.ts";

interface Props {
  readonly title: string;
  readonly why: readonly string[];
  /** The deliberation is closed to them, not only the decision. */
  readonly closed?: boolean;
}

/** Why somebody may neither review nor decide. */
export function Excluded({ title, why, closed = false }: Props) {
  return (
    <Notice tone={closed ? "neutral" : "info"} title={title}>
      {why.map((reason) => (
        <p key={reason}>{asSentence(reason)}</p>
      ))}
    </Notice>
  );
}
