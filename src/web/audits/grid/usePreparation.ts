import { useEffect, useState } from "react";
import { askToPersist, deviceMeans, roomHere } from "../../offline/device.ts";
import { impossibleOffline, notPersisted, type Room, roomWarning } from "../../offline/device.view.ts";
import { installApplication } from "../../offline/installation.ts";
import type { Progress } from "../../offline/preparation.ts";
import { useField, useSheet } from "./useNotebook.ts";

const notInstalled =
  "L’application n’a pas pu s’installer dans ce navigateur. Vérifiez la connexion et la place, puis réessayez.";

/** Prepares to leave without a network: the application, the audit, its pieces; says what prevents it, and what to watch. */
export function usePreparation() {
  const { notebook } = useField();
  const { package: taken, readyAt } = useSheet(({ copy }) => copy);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [room, setRoom] = useState<Room | null>(null);
  const impossible = impossibleOffline(deviceMeans());
  useEffect(() => {
    void roomHere().then(setRoom);
  }, []);
  const prepare = async (): Promise<string | null> => {
    await askToPersist();
    if (!(await installApplication())) return notInstalled;
    const outcome = await notebook.prepare(setProgress);
    return outcome.ok ? null : outcome.why;
  };
  const start = async () => {
    setProblem(null);
    setProgress({ done: 0, total: taken.bytes });
    const why = await prepare();
    setProblem(why);
    setProgress(null);
    setRoom(await roomHere());
  };
  const unsure = room !== null && !room.persisted && readyAt !== null ? notPersisted : null;
  return { impossible, progress, problem, warning: roomWarning(room) ?? unsure, start: () => void start() };
}
