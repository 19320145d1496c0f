import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconInfoCircle } from "@tabler/icons-react";

/** What a colour means everywhere: nothing yet, under way, good, to watch or to do, grave. */
export type Tone = "neutral" | "info" | "success" | "warning" | "danger";

/** The icon a tone takes when the caller has none of its own, so that colour never speaks alone. */
export const toneIcon = {
  neutral: IconCircleDashed,
  info: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  danger: IconCircleX,
} as const;
