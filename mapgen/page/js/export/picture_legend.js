// @ts-check

import { paintCircles, paintStatus } from "../map/appraisal.js";
import { badgesOf, paintBadge } from "../map/badges.js";
import { paintFrame, styleOf } from "../map/boxes.js";
import { isAttack } from "../map/kinds.js";
import { paintRoute } from "../map/routes.js";
import { fontOf } from "../map/shapes.js";
import { claimOf } from "../reading/argument_map.js";
import { vocabulary } from "../reading/islands.js";
import { capital, meaningOf, nameOf, word } from "../saying/say.js";
import { now } from "../whatif/now.js";
import { heightOf, linesIn, paintLinesAt } from "./writing.js";

/** @typedef {import("../map/sheet.js").Drawing} Drawing */
/** @typedef {import("../map/colours.js").Palette} Palette */
/** @typedef {import("./picture.js").Part} Part */
/** @typedef {(ctx: CanvasRenderingContext2D, x: number, y: number) => void} Sample  draws around a point */
/** @typedef {{ sample: Sample, name: string, meaning: string }} Entry */
/** @typedef {{ title: string, entries: Entry[] }} Group */

const COLUMN = 360;
const SAMPLE = 56;
const GAP = 28;

/**
 * The legend of a drawing, in columns within `width`: only the marks that occur in it.
 *
 * @param {Drawing} drawing
 * @param {number} width
 * @returns {Part}
 */
export function legendPart(drawing, width) {
  const count = Math.max(1, Math.floor((width + GAP) / (COLUMN + GAP)));
  const columns = Array.from({ length: count }, (_, index) => ({ x: index * (COLUMN + GAP), height: 0 }));
  const placed = groupsOf(drawing).map((group) => {
    const told = writtenGroup(group, drawing.palette);
    const column = columns.reduce((one, other) => (other.height < one.height ? other : one));
    const y = column.height;
    column.height += told.height + 16;
    return { told, x: column.x, y };
  });
  const height = Math.max(0, ...columns.map((column) => column.height - 16));
  return {
    width: Math.max(0, Math.min(count, placed.length) * (COLUMN + GAP) - GAP),
    height,
    paint: (ctx) => {
      for (const { told, x, y } of placed) told.paint(ctx, x, y);
    },
  };
}

/** A group of entries under its title, ready to be painted. @param {Group} group @param {Palette} palette */
function writtenGroup({ title, entries }, palette) {
  const head = linesIn(title, COLUMN, { font: fontOf(15, "bold"), height: 24, colour: palette.ink });
  const rows = entries.map(({ sample, name, meaning }) => ({
    sample,
    lines: [
      ...linesIn(capital(name), COLUMN - SAMPLE, {
        font: fontOf(14, "bold"),
        height: 20,
        colour: palette.ink,
      }),
      ...linesIn(meaning, COLUMN - SAMPLE, { font: fontOf(13, "normal"), height: 17, colour: palette.muted }),
    ],
  }));
  const height = rows.reduce((sum, { lines }) => sum + heightOf(lines) + 8, heightOf(head) + 4);
  const paint = (
    /** @type {CanvasRenderingContext2D} */ ctx,
    /** @type {number} */ x,
    /** @type {number} */ y,
  ) => {
    paintLinesAt(ctx, head, x, y);
    let top = y + heightOf(head) + 4;
    for (const { sample, lines } of rows) {
      ctx.save();
      sample(ctx, x + 22, top + 12);
      ctx.restore();
      paintLinesAt(ctx, lines, x + SAMPLE, top);
      top += heightOf(lines) + 8;
    }
  };
  return { height, paint };
}

/** @param {Drawing} drawing @returns {Group[]} */
function groupsOf(drawing) {
  const claims = [...drawing.boxes.values()]
    .filter(({ kind }) => kind === "claim")
    .flatMap(({ element }) => claimOf(element) ?? []);
  return [
    { title: word("claims-legend"), entries: originEntries(drawing) },
    { title: word("others-legend"), entries: otherEntries(drawing) },
    { title: word("attacks-legend"), entries: attackEntries(drawing) },
    { title: word("findings-legend"), entries: badgeEntries(drawing) },
    { title: word("certainty-legend"), entries: certaintyEntries(claims, drawing.palette) },
    { title: word("status-legend"), entries: statusEntries(claims, drawing.palette) },
  ].filter(({ entries }) => entries.length);
}

/**
 * The legend entries for the words of one list of the vocabulary that occur, in the list's order.
 *
 * @param {string} list
 * @param {Iterable<string>} occurring
 * @param {(value: string) => Sample} sampleOf
 * @returns {Entry[]}
 */
function vocabularyEntries(list, occurring, sampleOf) {
  const found = new Set(occurring);
  const values = Object.keys(vocabulary[list] ?? {}).filter((value) => found.has(value));
  return values.map((value) => ({
    sample: sampleOf(value),
    name: nameOf(list, value),
    meaning: meaningOf(list, value),
  }));
}

/**
 * A sample that paints a small box which looks as `box` does, without its words.
 *
 * @param {Box} box
 * @param {Palette} palette
 * @returns {Sample}
 */
function smallBox(box, palette) {
  const style = styleOf(box, palette);
  return (ctx, x, y) =>
    paintFrame(ctx, { ...box, x, y, width: 44, height: 22 }, style, {
      palette,
      selected: false,
      near: false,
      hovered: false,
    });
}

/** @param {Drawing} drawing @returns {Entry[]} */
function originEntries({ boxes, palette }) {
  /** @type {Map<string, Box>} */
  const byOrigin = new Map();
  for (const box of boxes.values())
    if (box.kind === "claim") byOrigin.set(claimOf(box.element)?.origin ?? "quoted", box);
  return vocabularyEntries("Origin", byOrigin.keys(), (origin) =>
    smallBox(/** @type {Box} */ (byOrigin.get(origin)), palette),
  );
}

/** @param {Drawing} drawing @returns {Entry[]} */
function otherEntries({ boxes, palette }) {
  /** @type {[Box["kind"], WordKey, WordKey][]} */
  const others = [
    ["inference", "step", "inference-meaning"],
    ["source", "source", "source-meaning"],
    ["ghost", "ghost", "ghost-meaning"],
  ];
  return others.flatMap(([kind, name, meaning]) => {
    const box = [...boxes.values()].find((one) => one.kind === kind);
    return box ? [{ sample: smallBox(box, palette), name: word(name), meaning: word(meaning) }] : [];
  });
}

/** @param {Drawing} drawing @returns {Entry[]} */
function attackEntries({ routes, palette }) {
  return vocabularyEntries(
    "AttackKind",
    routes.filter(isAttack).map(({ kind }) => kind),
    (kind) => (ctx, x, y) => {
      const points = /** @type {Point[]} */ ([-22, -8, 8, 22].map((along) => [x + along, y]));
      paintRoute(ctx, { kind: /** @type {RouteKind} */ (kind), start: "", end: "", points }, palette, false);
    },
  );
}

/** @param {Drawing} drawing @returns {Entry[]} */
function badgeEntries({ boxes, palette }) {
  const badges = new Map(
    [...boxes.values()].flatMap((box) => badgesOf(box, palette)).map((badge) => [badge.kind, badge]),
  );
  return vocabularyEntries("FindingKind", badges.keys(), (kind) => (ctx, x, y) => {
    const badge = badges.get(kind);
    if (badge) paintBadge(ctx, x, y, badge.kind, badge.sign, badge.colour, palette);
  });
}

/** @param {Claim[]} claims @param {Palette} palette @returns {Entry[]} */
function certaintyEntries(claims, palette) {
  const values = Object.keys(vocabulary.Certainty ?? {});
  const occurring = claims.map((claim) => now(claim).certainty);
  return vocabularyEntries("Certainty", occurring, (certainty) => (ctx, x, y) => {
    ctx.fillStyle = palette.ink;
    paintCircles(ctx, x - 18, y, values.indexOf(certainty), palette.ink);
  }).reverse();
}

/**
 * Entries for the statuses that are marked on the drawing: all but "in".
 *
 * @param {Claim[]} claims
 * @param {Palette} palette
 * @returns {Entry[]}
 */
function statusEntries(claims, palette) {
  const marked = claims.map((claim) => now(claim).status).filter((status) => status !== "in");
  return vocabularyEntries(
    "Status",
    marked,
    (status) => (ctx, x, y) => paintStatus(ctx, x, y, status, palette),
  );
}
