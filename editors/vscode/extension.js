// Starts `mapgen lsp` for argument files, which are YAML files whose first line that is no comment begins
// with `mapgen:`, and gives them a language of their own, so that other YAML servers leave them alone.

const { languages, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const OURS = /^\uFEFF?(?:[ \t]*(?:#.*)?\r?\n)*mapgen:/;
const MOST_LINES = 200;

let client;

function claim(document) {
  if (document.languageId !== "yaml") {
    return;
  }
  const head = document.getText().split("\n", MOST_LINES).join("\n");
  if (OURS.test(head)) {
    languages.setTextDocumentLanguage(document, "mapgen");
  }
}

function activate(context) {
  const [command, ...args] = workspace.getConfiguration("mapgen").get("command");
  client = new LanguageClient(
    "mapgen",
    "mapgen",
    { command, args },
    { documentSelector: [{ language: "mapgen" }] },
  );
  workspace.textDocuments.forEach(claim);
  context.subscriptions.push(workspace.onDidOpenTextDocument(claim));
  return client.start();
}

function deactivate() {
  return client?.stop();
}

module.exports = { activate, deactivate };
