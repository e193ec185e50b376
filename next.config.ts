import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // PGlite reads its WebAssembly beside its own code, pdfkit its measures of letters, highs its solver, and argon2 is a
  // native addon: none survives bundling.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2", "highs", "pdfkit"],
  // A title sent after the page's head would never reach a browser with scripts off: every reader gets it in the head.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: "/:file(icon.svg|no-page.css)", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
  sassOptions: { loadPaths: [".", "node_modules"], quietDeps: true },
};

export default config;
