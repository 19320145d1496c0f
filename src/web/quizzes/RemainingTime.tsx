import { IconClock } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import styles from "./RemainingTime.module.css";
import { secondsLeft, timeAnnouncement, timeLeft } from "./sitting.view.ts";

interface Props {
  readonly deadline: string;
  /** The time of the server, in milliseconds. */
  readonly now: () => number;
}

/** From this many seconds on, the time left is drawn as something to watch. */
const near = 300;

/** The time left, seen all the time, said aloud at 10, 5 and 1 minutes only. */
export function RemainingTime({ deadline, now }: Props) {
  const clock = useRef(now);
  clock.current = now;
  const [seconds, setSeconds] = useState(() => secondsLeft(deadline, now()));
  const [said, say] = useState("");
  const last = useRef(seconds);
  useEffect(() => {
    const tick = () => {
      const left = secondsLeft(deadline, clock.current());
      const words = timeAnnouncement(last.current, left);
      if (words !== undefined) say(words);
      last.current = left;
      setSeconds(left);
    };
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [deadline]);
  return (
    <div className={styles.time} data-tone={seconds <= near ? "warning" : "neutral"}>
      <IconClock size={20} stroke={1.75} aria-hidden />
      <span className={styles.label}>Temps restant</span>
      <span role="timer" aria-live="off" className={styles.value}>
        {timeLeft(seconds)}
      </span>
      <span role="status" className="reader-only">
        {said}
      </span>
    </div>
  );
}
