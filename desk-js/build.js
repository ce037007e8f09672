// Bundles src/ into ../src/parley/web/static/: desk.js, which every page loads, and charts/, which it loads when a page
// has such a chart. In: the modules of src/ and the packages of package.json. Out: the files that are committed.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import { licences } from "./licences.js";

const STATIC = new URL("../src/parley/web/static/", import.meta.url);
const CHARTS = new URL("charts/", STATIC);

await rm(CHARTS, { recursive: true, force: true });
await mkdir(CHARTS, { recursive: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: { desk: "src/desk.js", charts: "src/charts.css" },
  outdir: STATIC.pathname,
  bundle: true,
  splitting: true,
  format: "esm",
  target: ["es2022"],
  minify: true,
  charset: "utf8",
  legalComments: "none", // they are written out in full, below
  chunkNames: "charts/[name]-[hash]",
  loader: { ".png": "empty" },
  logLevel: "info",
});
await writeFile(new URL("LICENCES.md", CHARTS), await licences(metafile));
