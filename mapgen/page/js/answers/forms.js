// @ts-check

/** The kind of item that also asks for a reason in the student's own words. */
const WITH_REASON = "break";

/** With help, one wrong option is left beside the right one. */
const LEFT_WITH_HELP = 2;

/**
 * How many tries an item has: two, and one where only two answers are possible, since a second would be the
 * right one; one also where nothing is told after a try.
 *
 * @param {Lesson["feedback"]} feedback
 * @param {{ stage: Stage, answer: Staged["answer"] }} staged
 * @param {number} count  of its options
 */
function triesOf(feedback, { stage, answer }, count) {
  if (feedback === "later") return 1;
  if (answer === "several") return 2;
  const withHelp = answer === "order" ? count - Math.floor(count / 2) : LEFT_WITH_HELP;
  return (stage === "half" ? withHelp : count) > 2 ? 2 : 1;
}

/**
 * How each answer of a lesson is written in a code.
 *
 * @param {{ feedback: Lesson["feedback"], items: { kind: ItemKind, options: unknown[] }[] }} lesson
 * @param {{ stage: Stage, answer: Staged["answer"] }[]} stages
 * @returns {AnswerForm[]}
 */
export function formsOf({ feedback, items }, stages) {
  return items.map(({ kind, options }, index) => {
    const staged = stages[index] ?? { stage: "alone", answer: "one" };
    const { stage, answer } = staged;
    return {
      asked: stage !== "worked",
      answer,
      count: options.length,
      tries: triesOf(feedback, staged, options.length),
      reason: kind === WITH_REASON && stage !== "worked",
    };
  });
}

/** How many bits can write the numbers up to this one. @param {number} most */
export function widthOf(most) {
  return 32 - Math.clz32(most);
}
