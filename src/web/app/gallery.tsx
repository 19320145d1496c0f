import { createRoute } from "@tanstack/react-router";
import { lazyScreen } from "./lazyScreen.ts";
import { rootRoute } from "./root.tsx";

/** Every component in all its states, while developing; absent from what is built. */
export const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: "galerie",
        component: lazyScreen(() => import("../ui/gallery/GalleryScreen.tsx"), "GalleryScreen"),
      }),
    ]
  : [];
