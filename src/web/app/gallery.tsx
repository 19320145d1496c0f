import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root.tsx";

/** Every component in all its states, while developing; absent from what is built. */
export const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: "galerie",
        component: lazyRouteComponent(() => import("../ui/gallery/GalleryScreen.tsx"), "GalleryScreen"),
      }),
    ]
  : [];
