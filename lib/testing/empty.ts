/** Stands in for `server-only` in tests, where every module runs on the server side. */
export {};
