import { Page } from "../Page.tsx";
import { TodayContext } from "../today.ts";
import { ActionsGallery } from "./ActionsGallery.tsx";
import { CalendarGallery } from "./CalendarGallery.tsx";
import { FileGallery } from "./FileGallery.tsx";
import { FormGallery } from "./FormGallery.tsx";
import styles from "./gallery.module.css";
import { ListGallery } from "./ListGallery.tsx";
import { MatrixGallery } from "./MatrixGallery.tsx";
import { StatesGallery } from "./StatesGallery.tsx";
import { ThreadGallery } from "./ThreadGallery.tsx";

/** Every component of the interface in all its states, on one page. */
export function GalleryScreen() {
  return (
    <TodayContext value="2026-11-23">
      <main className={styles.gallery}>
        <Page
          title="Galerie des composants"
          trail={[{ label: "Accueil", to: "/" }]}
          lead="Chaque composant de l’interface, dans tous ses états. Papier et encre, une couleur ; le reste appartient aux statuts."
        >
          <StatesGallery />
          <FileGallery />
          <CalendarGallery />
          <MatrixGallery />
          <ListGallery />
          <ThreadGallery />
          <FormGallery />
          <ActionsGallery />
        </Page>
      </main>
    </TodayContext>
  );
}
