import { publishVersion } from "../../application/schemes/publishScheme.ts";
import { readVersion, readVersions } from "../../application/schemes/readVersions.ts";
import type { schemeVersionRoutes } from "../../contract/schemeVersions.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const schemeVersionBindings: Bindings<typeof schemeVersionRoutes> = {
  "GET /api/scheme-versions": ask(readVersions),
  "GET /api/scheme-versions/:scheme/:version": ask(readVersion),
  "POST /api/scheme-versions/:scheme/:version/publication": act(publishVersion),
};
