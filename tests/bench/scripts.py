"""What is run in the browser: in the page that is watched, and in the one that judges its pictures."""

from __future__ import annotations

# Tells when the picture was made that followed a press; since the epoch, as pictures are.
PRESSES = """
    window.pressed = [];
    addEventListener("pointerdown", () => {
        requestAnimationFrame(() => setTimeout(() => pressed.push(performance.timeOrigin + performance.now())));
    }, true);
"""
# Counts the pixels of one hue, whatever share of the background is mixed in.
JUDGE = """async ([picture, hue, area]) => {
    const bitmap = await createImageBitmap(await (await fetch("data:image/png;base64," + picture)).blob());
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(area.x, area.y, area.width, area.height);
    let found = 0;
    for (let at = 0; at < data.length; at += 4) {
        const [r, g, b] = [data[at], data[at + 1], data[at + 2]];
        const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
        if (most - least < 24) continue;
        const sixth = most === r ? ((g - b) / (most - least) + 6) % 6 : most === g ? (b - r) / (most - least) + 2 : (r - g) / (most - least) + 4;
        if (Math.abs(sixth * 60 - hue) <= 8) found += 1;
    }
    return found;
}"""
FRAMES = """(seconds) => new Promise((done) => {
    const begun = performance.now();
    let frames = 0;
    const step = () => {
        frames += 1;
        if (performance.now() - begun < 1000 * seconds) requestAnimationFrame(step);
        else done(1000 * frames / (performance.now() - begun));
    };
    requestAnimationFrame(step);
})"""
