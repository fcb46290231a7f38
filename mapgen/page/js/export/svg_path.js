// @ts-check

/** The paths of a CanvasRenderingContext2D, written as the path data of SVG. */
export class SvgPath {
  constructor() {
    /** @type {string[]} */
    this.path = [];
    /** @type {Point} */
    this.at = [0, 0];
  }

  beginPath() {
    this.path = [];
  }

  /** @param {number} x @param {number} y */
  moveTo(x, y) {
    this.go("M", [x, y]);
  }

  /** @param {number} x @param {number} y */
  lineTo(x, y) {
    this.go(this.path.length ? "L" : "M", [x, y]);
  }

  /**
   * @param {number} x1
   * @param {number} y1
   * @param {number} x2
   * @param {number} y2
   * @param {number} x
   * @param {number} y
   */
  bezierCurveTo(x1, y1, x2, y2, x, y) {
    this.go(`C${[x1, y1, x2, y2].map(brief).join(" ")} `, [x, y]);
  }

  /**
   * Adds a line and an arc of this radius, around the corner at (x, y), on the way to (toX, toY).
   *
   * @param {number} x
   * @param {number} y
   * @param {number} toX
   * @param {number} toY
   * @param {number} radius
   */
  arcTo(x, y, toX, toY, radius) {
    const back = unit(this.at[0] - x, this.at[1] - y);
    const on = unit(toX - x, toY - y);
    const turn = back[0] * on[1] - back[1] * on[0];
    if (radius === 0 || Math.abs(turn) < 1e-9) return this.lineTo(x, y);
    const reach = radius / Math.tan(Math.acos(back[0] * on[0] + back[1] * on[1]) / 2);
    this.lineTo(x + back[0] * reach, y + back[1] * reach);
    this.bow(radius, turn < 0, [x + on[0] * reach, y + on[1] * reach]);
  }

  /** @param {number} x @param {number} y @param {number} radius @param {number} from @param {number} to */
  arc(x, y, radius, from, to) {
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from));
    const half = (from + to) / 2; // SVG cannot draw a whole circle in one go
    for (const angle of [half, to])
      this.bow(radius, to > from, [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  rect(x, y, width, height) {
    this.moveTo(x, y);
    this.path.push(`h${brief(width)}v${brief(height)}h${brief(-width)}Z`);
  }

  closePath() {
    this.path.push("Z");
  }

  /** @param {string} letter @param {Point} point */
  go(letter, point) {
    this.path.push(`${letter}${point.map(brief).join(" ")}`);
    this.at = point;
  }

  /** @param {number} radius @param {boolean} clockwise @param {Point} point */
  bow(radius, clockwise, point) {
    this.go(`A${brief(radius)} ${brief(radius)} 0 0 ${clockwise ? 1 : 0} `, point);
  }
}

/** A number with two decimals at most. @param {number} value */
export function brief(value) {
  return String(Math.round(value * 100) / 100);
}

/** @param {number} x @param {number} y @returns {Point} */
function unit(x, y) {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}
