import type { Size } from './svg.ts';

/** Dots for each unit of a drawing: sharp on paper too. */
const DOTS = 2;

/** An SVG as the bytes of a PNG, on white whatever the reader's colours are. Needs a browser. Throws where it cannot draw. */
export async function drawPng(svg: string, { width, height }: Size): Promise<Uint8Array> {
  const [across, down] = [Math.round(width * DOTS), Math.round(height * DOTS)];
  const canvas = Object.assign(document.createElement('canvas'), { width: across, height: down });
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('There is no canvas here.');
  // Without a size of its own Firefox draws nothing. The blob is of this page: the policy lets it in, and the canvas may be read.
  const address = URL.createObjectURL(new Blob([svg.replace('<svg ', `<svg width="${across}" height="${down}" `)], { type: 'image/svg+xml' }));
  try {
    const image = await loaded(address);
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, across, down);
    pen.drawImage(image, 0, 0, across, down);
  } finally {
    URL.revokeObjectURL(address);
  }
  const blob = await new Promise<Blob | null>((done) => { canvas.toBlob(done, 'image/png'); });
  if (blob === null) throw new Error('The canvas gave no picture.');
  return new Uint8Array(await blob.arrayBuffer());
}

function loaded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  return new Promise((done, fail) => {
    image.addEventListener('load', () => { done(image); });
    image.addEventListener('error', () => { fail(new Error('The drawing could not be read.')); });
    image.src = address;
  });
}
