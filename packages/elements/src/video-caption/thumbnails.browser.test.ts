import { expect } from '@open-wc/testing';
import { playerWith, settled } from '../../../ui/src/player/player.harness.js';
import { clip } from '../../../../test/fixtures/video/clips.js';
import { Thumbnails } from './thumbnails.js';

describe('small pictures of activities', () => {
  it('come from a video that may be shown, though not be read', async () => {
    const host = await playerWith({ sources: [await clip('steady.mp4')] });
    host.player.seek(1.5);
    await settled(host);
    const { prototype } = CanvasRenderingContext2D;
    const read = { getImageData: prototype.getImageData, toBlob: HTMLCanvasElement.prototype.toBlob };
    const refuse = () => {
      throw new DOMException('tainted', 'SecurityError');
    };
    prototype.getImageData = refuse;
    HTMLCanvasElement.prototype.toBlob = refuse;
    const thumbnails = new Thumbnails();
    try {
      expect(thumbnails.seize({ id: 'a1', startTime: 1, endTime: 2 }, host.player)).to.equal(true);
      expect(thumbnails.seize({ id: 'a2', startTime: 2, endTime: 3 }, host.player)).to.equal(false);
    } finally {
      prototype.getImageData = read.getImageData;
      HTMLCanvasElement.prototype.toBlob = read.toBlob;
    }
    const picture = thumbnails.of('a1', 1, 2)!;
    expect([picture.width, picture.height]).to.eql([160, 120]);
    // of another stretch it is not
    expect(thumbnails.of('a1', 2, 3)).to.equal(undefined);
  });
});
