// @ts-check

/** A text in a language, else in the first that it has. @param {Wordings} text @param {string} language */
export function wordingIn(text, language) {
  return text[language] ?? Object.values(text)[0] ?? "";
}

/**
 * A text with each `{name}` replaced by a value.
 *
 * @param {string} text
 * @param {Record<string, string | number>} values
 */
export function withValues(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ""));
}
