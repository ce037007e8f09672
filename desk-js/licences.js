// The licences of what is bundled, word for word. In: the packages that the bundle holds. Out: LICENCES.md beside desk.js.
import { readFile, readdir } from "node:fs/promises";

const PACKAGE = /node_modules\/((?:@[^/]+\/)?[^/]+)\//;

export async function licences(metafile) {
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const bundled = used.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path.match(PACKAGE)?.[1]);
  const names = [...new Set(bundled.filter(Boolean))].sort();
  const parts = await Promise.all(names.map(licence));
  return `# What the desk's scripts hold of others\n\nBuilt from these packages, each under its own licence.\n\n${parts.join("\n")}`;
}

async function licence(name) {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(await readFile(`${folder}/package.json`, "utf8"));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  const words = file ? await readFile(`${folder}/${file}`, "utf8") : "";
  return `## ${name} ${version}: ${license}\n\n${words.trim().replace(/^/gm, "    ")}\n`;
}
