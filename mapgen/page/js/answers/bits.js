// @ts-check

/** Writes numbers one after another, each in a number of bits (at most 32), the highest bit first. */
export class BitWriter {
  /** @type {number[]} */
  #bits = [];

  /** @param {number} number @param {number} width */
  write(number, width) {
    for (let bit = width - 1; bit >= 0; bit--) this.#bits.push((number >>> bit) & 1);
  }

  /** @param {string} text  at most 255 bytes in UTF-8 */
  writeText(text) {
    const bytes = new TextEncoder().encode(text);
    this.write(bytes.length, 8);
    for (const byte of bytes) this.write(byte, 8);
  }

  /** What was written, the last byte filled up with zeros. */
  bytes() {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (bit << (7 - (index & 7)));
    });
    return bytes;
  }
}

/** Reads what `BitWriter` wrote; past the end it reads zeros, and `over` tells so. */
export class BitReader {
  #at = 0;
  #bytes;

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.#bytes = bytes;
  }

  /** @param {number} width */
  read(width) {
    let number = 0;
    for (let bit = 0; bit < width; bit++, this.#at++) {
      number = number * 2 + (((this.#bytes[this.#at >> 3] ?? 0) >> (7 - (this.#at & 7))) & 1);
    }
    return number;
  }

  /** A text, or null where the bytes are none. @returns {string | null} */
  readText() {
    const bytes = Uint8Array.from({ length: this.read(8) }, () => this.read(8));
    try {
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return null;
    }
  }

  /** Whether as many bytes have been read as there are, and nothing but zeros is left in the last. */
  get ended() {
    const rest = this.#bytes.length * 8 - this.#at;
    return rest >= 0 && rest < 8 && this.read(rest) === 0;
  }
}
