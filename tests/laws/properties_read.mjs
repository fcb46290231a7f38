// Prints, as JSON, the properties of js/data.d.ts with whether a module of the page reads them, as the type
// checker sees it: `Claim.remark`, `Facets.population.group`. The argument is the root of the project.

import { createRequire } from "node:module";
import { join } from "node:path";

const ROOT = process.argv[2];
const ts = createRequire(join(ROOT, "package.json"))("typescript");
const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();
const data = program.getSourceFile(join(ROOT, "mapgen/page/js/data.d.ts"));

/** The declarations of what is read. */
const read = new Set();

/** @param {import("typescript").Type} type @param {string} name */
function readOf(type, name) {
  for (const one of type.isUnion() ? type.types : [type]) {
    for (const declaration of checker.getPropertyOfType(one, name)?.declarations ?? []) read.add(declaration);
  }
}

/** The words that an expression can be, where its type says so. @param {import("typescript").Node} node */
function wordsOf(node) {
  const type = checker.getTypeAtLocation(node);
  return (type.isUnion() ? type.types : [type]).filter((one) => one.isStringLiteral()).map((one) => one.value);
}

/** @param {import("typescript").Node} node */
function collect(node) {
  if (ts.isPropertyAccessExpression(node)) readOf(checker.getTypeAtLocation(node.expression), node.name.text);
  if (ts.isElementAccessExpression(node)) {
    const type = checker.getTypeAtLocation(node.expression);
    for (const word of wordsOf(node.argumentExpression)) readOf(type, word);
  }
  if (ts.isObjectBindingPattern(node)) {
    const type = checker.getTypeAtLocation(node);
    for (const { propertyName, name } of node.elements) readOf(type, (propertyName ?? name).getText());
  }
  ts.forEachChild(node, collect);
}

/**
 * The properties that are declared within a node, each with the types that lead to it.
 *
 * @param {import("typescript").Node} node
 * @param {string} owner
 * @returns {Generator<[string, boolean]>}
 */
function* properties(node, owner) {
  const named = ts.isInterfaceDeclaration(node) || ts.isPropertySignature(node);
  const name = named ? (owner && `${owner}.`) + node.name.getText() : owner;
  if (ts.isPropertySignature(node)) yield [name, read.has(node)];
  for (const child of node.getChildren(data)) yield* properties(child, name);
}

for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) collect(file);
console.log(JSON.stringify(Object.fromEntries(properties(data, ""))));
