import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconEyeOff,
} from "@tabler/icons-react";
import type { Tone } from "../../ui/tone.ts";
import { type Mark, markWords } from "./grid.view.ts";

const pictures = {
  "to-rate": IconCircleDashed,
  conforming: IconCircleCheck,
  nonconforming: IconCircleX,
  unwritten: IconAlertTriangle,
  not_applicable: IconCircleMinus,
  "set-aside": IconEyeOff,
} as const;

const tones: Readonly<Record<Mark, Tone>> = {
  "to-rate": "neutral",
  conforming: "success",
  nonconforming: "danger",
  unwritten: "warning",
  not_applicable: "neutral",
  "set-aside": "neutral",
};

interface Props {
  readonly mark: Mark;
  readonly size?: number;
}

/** How an indicator stands, as a picture that is also said. */
export function MarkIcon({ mark, size = 18 }: Props) {
  const Picture = pictures[mark];
  return (
    <span data-tone={tones[mark]} style={{ color: "var(--tone-ink)", display: "inline-flex" }}>
      <Picture size={size} stroke={2} aria-hidden />
      <span className="reader-only">{markWords[mark]}</span>
    </span>
  );
}
