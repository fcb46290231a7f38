// @ts-check

/** @type {Record<string, string>} */
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;" };

/** Text as HTML, as Python's `html.escape` writes it. @param {string} text */
export function escaped(text) {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? "");
}

/** JSON that cannot end a script element. @param {unknown} value */
export function islandText(value) {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * A template with each `{{ name }}` replaced, but no placeholders within the values.
 *
 * @param {string} template
 * @param {Record<string, string>} values
 */
export function fillTemplate(template, values) {
  return template.replace(/\{\{ (\w+) \}\}/g, (_, name) => values[name] ?? "");
}
