import { notifications } from "@mantine/notifications";
import { IconCheck } from "@tabler/icons-react";

/** Says, in passing, that something is done: « Décision enregistrée. » What fails is said in place, never here. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    icon: <IconCheck size={18} aria-hidden />,
    color: "petrol",
    autoClose: 6000,
    closeButtonProps: { "aria-label": "Fermer" },
  });
}
