/** How long each picture stands at first, and later, where nobody looks. Seconds. */
const FRAME = 0.04;
const LATER = 10;

/** Address of a WebM video of so many seconds without sound, which the page makes; 25 pictures a second at first. */
export function longVideo(duration: number, width = 320): Promise<string> {
  return (addresses[`${duration} ${width}`] ??= made(duration, width, (width * 9) / 16));
}
const addresses: Record<string, Promise<string>> = {};

async function made(duration: number, width: number, height: number): Promise<string> {
  const pictures = [await picture(width, height, 210), await picture(width, height, 30)];
  const early = Math.round(LATER / FRAME);
  const clusters = Array.from({ length: early + Math.ceil(duration / LATER) - 1 }, (_, index) =>
    element('1f43b675', [
      element('e7', number((index < early ? index * FRAME : (index - early + 1) * LATER) * 1000, 4)),
      // of track 1, at the begin of the cluster, and whole in itself
      element('a3', [new Uint8Array([0x81, 0, 0, 0x80]), pictures[index % 2]!]),
    ]),
  );
  const length = new DataView(new ArrayBuffer(8));
  length.setFloat64(0, duration * 1000);
  const video = element('e0', [element('b0', number(width, 2)), element('ba', number(height, 2))]);
  const track = [element('d7', number(1, 1)), element('73c5', number(1, 1)), element('83', number(1, 1))];
  const parts = [
    element('1a45dfa3', [element('4282', text('webm')), element('4287', number(2, 1)), element('4285', number(2, 1))]),
    element('18538067', [
      element('1549a966', [element('2ad7b1', number(1e6, 4)), element('4489', new Uint8Array(length.buffer))]),
      element('1654ae6b', element('ae', [...track, element('86', text('V_VP8')), video])),
      ...clusters,
    ]),
  ];
  return URL.createObjectURL(new Blob(parts, { type: 'video/webm' }));
}

/** A frame of VP8: that is what a WebP is. */
async function picture(width: number, height: number, hue: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false })!;
  // as much to look at as in what cameras take
  for (let at = 0; at < 400; at++) {
    context.fillStyle = `hsl(${hue} ${20 + (at % 60)}% ${20 + ((at * 37) % 60)}%)`;
    context.fillRect(((at * 0.618) % 1) * width, ((at * 0.755) % 1) * height, width / 9, height / 9);
  }
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality: 0.8 });
  const bytes = new DataView(await webp.arrayBuffer());
  for (let at = 12; at < bytes.byteLength;) {
    const size = bytes.getUint32(at + 4, true);
    // `VP8 `
    if (bytes.getUint32(at) === 0x56503820) return webp.slice(at + 8, at + 8 + size);
    at += 8 + size + (size % 2);
  }
  throw new Error('This browser makes no WebP.');
}

/** @param id hexadecimal, as the specification of Matroska has it */
function element(id: string, content: BlobPart | readonly BlobPart[]): Blob {
  const body = new Blob(Array.isArray(content) ? content : [content as BlobPart]);
  const size = number(body.size, 8);
  size[0] = 1;
  const name = Uint8Array.from(id.match(/../g)!, (pair) => Number.parseInt(pair, 16));
  return new Blob([name, size, body]);
}

function number(value: number, bytes: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** (bytes - 1 - index)) % 256);
}

function text(value: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(value);
}
