import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // PGlite reads its WebAssembly beside its own code, and argon2 is a native addon: neither survives bundling.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2"],
  sassOptions: { loadPaths: [".", "node_modules"], quietDeps: true },
};

export default config;
