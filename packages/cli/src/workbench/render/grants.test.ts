import { describe, expect, it } from 'vitest';
import { Grants, readS3Address } from './grants.js';

describe('readS3Address', () => {
  it.each([
    ['s3://bucket/a key/with spaces & ?.png', 'bucket', 'a key/with spaces & ?.png'],
    ['https://s3.amazonaws.com/bucket/a/b%20c.png', 'bucket', 'a/b c.png'],
    ['https://s3.eu-west-1.amazonaws.com/bucket/a.png?versionId=1', 'bucket', 'a.png'],
    ['https://s3-eu-west-1.amazonaws.com/bucket/a.png', 'bucket', 'a.png'],
    ['https://my.bucket.s3.us-east-2.amazonaws.com/a.png', 'my.bucket', 'a.png'],
    ['https://s3.dualstack.eu-west-1.amazonaws.com/bucket/a.png', 'bucket', 'a.png'],
    ['https://bucket.s3.dualstack.eu-west-1.amazonaws.com/a.png', 'bucket', 'a.png'],
    ['https://s3.cn-north-1.amazonaws.com.cn/bucket/a.png', 'bucket', 'a.png'],
    ['https://bucket.s3.amazonaws.com/a/b.png#x', 'bucket', 'a/b.png'],
  ])('reads %s', (text, bucket, key) => expect(readS3Address(text)).toEqual({ bucket, key }));

  it.each([
    '',
    'a.png',
    's3://bucket',
    's3://bucket/',
    'https://example.org/s3/a.png',
    'https://s3.eu-west-1.amazonaws.com.example.org/bucket/a.png',
    'http://s3.amazonaws.com/bucket/a.png',
    'https://s3.amazonaws.com/bucket/%zz',
  ])('refuses %j', (text) => expect(readS3Address(text)).toBeUndefined());
});

describe('a granted address', () => {
  const base = 'http://127.0.0.1:1';
  const start = Date.parse('2026-01-01T00:00:00Z');
  let now = start;
  const seconds = 3600;
  const grants = new Grants(() => new Date(now));
  const sign = () => new URL(grants.sign('a job', { bucket: 'b', key: 'folder/ä ?.png' }), base);

  it('names the object and is good until it expires', () => {
    now = start;
    const url = sign();
    expect(decodeURIComponent(url.pathname)).toBe('/s3/a job/b/folder/ä ?.png');
    expect(grants.check(url)).toBe('good');
    now = start + seconds * 1000 - 1;
    expect(grants.check(url)).toBe('good');
    now = start + seconds * 1000;
    expect(grants.check(url)).toBe('expired');
  });

  it('is good for as long as the workbench was told', () => {
    now = start;
    const brief = new Grants(() => new Date(now), 5);
    const url = new URL(brief.sign('j', { bucket: 'b', key: 'k' }), base);
    now = start + 4999;
    expect(brief.check(url)).toBe('good');
    now = start + 5000;
    expect(brief.check(url)).toBe('expired');
  });

  it('is good for nothing else', () => {
    now = start;
    for (const change of [
      (url: URL) => (url.pathname = '/s3/a%20job/b/folder/other.png'),
      (url: URL) => url.searchParams.set('Expires', String(start / 1000 + 10 * seconds)),
      (url: URL) => url.searchParams.set('Signature', 'x'.repeat(43)),
      (url: URL) => url.searchParams.delete('Signature'),
      (url: URL) => (url.search = ''),
    ]) {
      const url = sign();
      change(url);
      expect(grants.check(url), url.href).toBe('forged');
    }
    expect(new Grants(() => new Date(now)).check(sign())).toBe('forged');
  });
});
