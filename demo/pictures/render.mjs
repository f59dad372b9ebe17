// Makes the pictures of demo/jobs/image-caption of the drawings beside this: `node demo/pictures/render.mjs`.
// The garden lies on its side in its file, as a phone held upright writes it, with the EXIF orientation that says so.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../tools/browsers.mjs';

const drawings = import.meta.dirname;
const bucket = new URL('../jobs/image-caption/s3/pictures/', import.meta.url);

/** What a reader has to do with the pixels: 6 is a quarter turn clockwise. */
const TURNED = 6;

const pictures = [{ name: 'kitchen' }, { name: 'street' }, { name: 'garden', isTurned: true }, { name: 'desk' }];

/** A JPEG with an EXIF segment of one entry, the orientation, behind its start. */
function withOrientation(jpeg, orientation) {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(0x0112, 10); // Orientation
  tiff.writeUInt16BE(3, 12); // SHORT
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1');
  head.writeUInt16BE(head.length - 2 + tiff.length, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, tiff, jpeg.subarray(2)]);
}

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs() });
const page = await browser.newPage();
await mkdir(bucket, { recursive: true });
for (const { name, isTurned } of pictures) {
  const svg = await readFile(`${drawings}/${name}.svg`, 'utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg).map(Number);
  const [across, down] = isTurned ? [height, width] : [width, height];
  await page.setViewportSize({ width: across, height: down });
  const turn = isTurned ? `transform:translateY(${width}px) rotate(-90deg);transform-origin:0 0` : '';
  await page.setContent(`<body style="margin:0;overflow:hidden"><div style="${turn}">${svg}</div>`);
  const pixels = await page.screenshot({ type: 'jpeg', quality: 82 });
  const file = isTurned ? withOrientation(pixels, TURNED) : pixels;
  await writeFile(new URL(`${name}.jpg`, bucket), file);
  console.log(`${name}.jpg: ${width} × ${height}, ${Math.round(file.length / 1000)} kB`);
}
await browser.close();
