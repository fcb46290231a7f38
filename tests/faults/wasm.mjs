// What mapgen prints of the shipped maps, by a Python that was compiled for a browser's machine:
// another processor, another version, its own zlib and Unicode, and YAML read without libyaml.
//   npm install --prefix FOLDER pyodide && node tests/faults/wasm.mjs FOLDER LIBRARIES OUTPUT
// LIBRARIES is a site-packages with mapgen's own. It draws no page: Graphviz is not there.
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";

const [folder, libraries, output] = process.argv.slice(2).map((path) => resolve(path));
const { loadPyodide } = await import(`${folder}/node_modules/pyodide/pyodide.mjs`);
const python = await loadPyodide();
mkdirSync(output, { recursive: true });
for (const [name, path] of Object.entries({ "/repo": resolve("."), "/libraries": libraries, "/output": output })) {
  python.mountNodeFS(name, path);
}
python.runPython(`
import os, sys, unicodedata
from pathlib import Path
sys.path[:0] = ["/repo"]
sys.path.append("/libraries")
os.chdir("/repo")
from tests.faults.everything import words
words(Path("arguments"), Path("/output"))
print("Python", sys.version.split()[0], sys.platform, "Unicode", unicodedata.unidata_version)
`);
