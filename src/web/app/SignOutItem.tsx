import { Button, Group, Menu, Modal } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useState } from "react";
import { waitingHere } from "../offline/waitingMark.ts";
import { count } from "../ui/format.ts";
import { signOut } from "./auth.ts";
import type { SignedIn } from "./session.ts";

/** Ends the session; what this device keeps and has sent leaves it, what it has not sent stays for who entered it. */
async function leave({ person, roles }: SignedIn): Promise<void> {
  if (roles.includes("auditor")) {
    const { leaveDevice } = await import("../offline/notebooks.ts");
    await leaveDevice(person.id).catch(() => undefined);
  }
  await signOut();
}

/** The way out; it warns when entries of an audit have not left. */
export function SignOutItem({ session }: { readonly session: SignedIn }) {
  const [asking, ask] = useState(0);
  const mine = () => waitingHere().filter(({ person }) => person === session.person.id);
  const out = () => {
    const waiting = mine().reduce((sum, one) => sum + one.count, 0);
    if (waiting === 0) void leave(session);
    else ask(waiting);
  };
  return (
    <>
      <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} closeMenuOnClick={false} onClick={out}>
        Se déconnecter
      </Menu.Item>
      <Modal
        opened={asking > 0}
        onClose={() => ask(0)}
        title="Des saisies ne sont pas encore envoyées"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <p>
          {count(asking, "saisie d’audit reste", "saisies d’audit restent")} sur cet appareil. Personne d’autre ne les
          lira : elles partiront quand vous vous y reconnecterez.
        </p>
        <Group mt="md">
          <Button onClick={() => ask(0)}>Rester connecté</Button>
          <Button variant="default" onClick={() => void leave(session)}>
            Me déconnecter quand même
          </Button>
        </Group>
      </Modal>
    </>
  );
}
