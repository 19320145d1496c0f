import { IconCloudCheck, IconCloudOff, IconCloudUp } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { announcementOf, type SaveState } from "./autosave.ts";
import { timeOf } from "./format.ts";
import styles from "./SavedState.module.css";

const arrival = "Vos réponses s’enregistrent au fur et à mesure.";

const icons = { idle: IconCloudCheck, saving: IconCloudUp, saved: IconCloudCheck, failed: IconCloudOff } as const;

function wordsOf(state: SaveState): string {
  if (state.status === "saving") return "Enregistrement…";
  if (state.status === "saved") return `Enregistré à ${timeOf(state.at)}`;
  if (state.status === "failed" && state.why !== undefined) return `Non enregistré. ${state.why}`;
  if (state.status === "failed") return "Non enregistré : nous réessayons. Gardez cette page ouverte.";
  return "Enregistrement automatique";
}

/** « Enregistré à 10 h 42 »: seen all the time, heard on arrival, then only on failure and on recovery. */
export function SavedState({ state }: { readonly state: SaveState }) {
  const [said, say] = useState("");
  const failing = useRef(false);
  useEffect(() => say(arrival), []);
  useEffect(() => {
    const words = announcementOf(failing.current, state.status);
    if (words !== undefined) say(words);
    if (state.status === "failed") failing.current = true;
    if (state.status === "saved") failing.current = false;
  }, [state]);
  const Picture = icons[state.status];
  return (
    <span className={styles.saved} data-status={state.status}>
      <Picture size={18} stroke={1.75} aria-hidden />
      {wordsOf(state)}
      <span role="status" className="reader-only">
        {said}
      </span>
    </span>
  );
}
