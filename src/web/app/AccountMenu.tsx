import { Menu, useMantineColorScheme } from "@mantine/core";
import { IconCalendarShare, IconDeviceTablet, IconLock, IconSelector, IconUsersGroup } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import styles from "./AccountMenu.module.css";
import { isStaff } from "./rights.ts";
import { SignOutItem } from "./SignOutItem.tsx";
import type { SignedIn } from "./session.ts";

const schemes = { auto: "Comme l’appareil", light: "Clair", dark: "Sombre" } as const;
const isScheme = (value: string): value is keyof typeof schemes => value in schemes;

const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");

/** Who one is, light or dark, and the way out. */
export function AccountMenu({ session }: { readonly session: SignedIn }) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { name, email } = session.person;
  const organisations = session.memberships.map((membership) => membership.organisationName).join(", ");
  return (
    <Menu position="top-start" width={260} shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={styles.account}>
          <span className={styles.initials} aria-hidden="true">
            {initialsOf(name)}
          </span>
          <span className={styles.who}>
            <span className="reader-only">Compte : </span>
            <span className={styles.name}>{name}</span>
            <span className={styles.where}>{organisations || email}</span>
          </span>
          <IconSelector size={18} className={styles.arrow} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>Affichage</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => isScheme(value) && setColorScheme(value)}>
          {Object.entries(schemes).map(([scheme, label]) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick={false}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        {(isStaff(session) || session.memberships.length > 0) && (
          <Menu.Item
            leftSection={<IconCalendarShare size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/mes-rappels" {...props} />}
          >
            Mes rappels et mon agenda
          </Menu.Item>
        )}
        {isStaff(session) && (
          <Menu.Item
            leftSection={<IconUsersGroup size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/mes-liens" {...props} />}
          >
            Mes liens et autorisations
          </Menu.Item>
        )}
        {session.roles.includes("auditor") && (
          <Menu.Item
            leftSection={<IconDeviceTablet size={18} aria-hidden />}
            renderRoot={(props) => <Link to="/hors-connexion" {...props} />}
          >
            Audits sur cet appareil
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconLock size={18} aria-hidden />}
          renderRoot={(props) => <Link to="/mot-de-passe" {...props} />}
        >
          Mon mot de passe
        </Menu.Item>
        <SignOutItem session={session} />
      </Menu.Dropdown>
    </Menu>
  );
}
