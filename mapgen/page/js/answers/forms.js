// @ts-check

/** The kind of item that also asks for a reason in the student's own words. */
const WITH_REASON = "break";

/**
 * How each answer of a lesson is written in a code.
 *
 * @param {{ feedback: Lesson["feedback"], items: { kind: ItemKind, options: unknown[] }[] }} lesson
 * @param {{ stage: Stage, answer: Staged["answer"] }[]} stages
 * @returns {AnswerForm[]}
 */
export function formsOf({ feedback, items }, stages) {
  return items.map(({ kind, options }, index) => {
    const { stage, answer } = stages[index] ?? { stage: "alone", answer: "one" };
    return {
      asked: stage !== "worked",
      answer,
      count: options.length,
      tries: feedback === "later" ? 1 : 2,
      reason: kind === WITH_REASON && stage !== "worked",
    };
  });
}

/** How many bits can write the numbers up to this one. @param {number} most */
export function widthOf(most) {
  return 32 - Math.clz32(most);
}
