import type { Span } from './span.js';

export interface KeyedSpan extends Span {
  readonly key: string;
}

/** A part of a text over which the same spans lie. */
export interface Segment extends Span {
  /** In the order of the spans; none: plain text. */
  readonly keys: readonly string[];
}

/**
 * Cuts a stretch of text wherever a span begins or ends, so that overlaps of any depth can be shown one after another.
 * @param bounds what is cut; the segments cover exactly this
 * @param spans in any order, also such that lie outside or reach over the bounds
 */
export function overlapSegments(bounds: Span, spans: readonly KeyedSpan[]): readonly Segment[] {
  const inside = spans.filter(({ start, end }) => Math.max(start, bounds.start) < Math.min(end, bounds.end));
  const changes = inside
    .flatMap((span, index) => [
      { at: Math.max(span.start, bounds.start), index, begins: true },
      { at: Math.min(span.end, bounds.end), index, begins: false },
    ])
    .sort((one, other) => one.at - other.at);
  const open = new Set<number>();
  const segments: Segment[] = [];
  let start = bounds.start;
  const cut = (end: number) => {
    if (end > start) {
      const keys = [...open].sort((one, other) => one - other).map((index) => inside[index]!.key);
      segments.push({ start, end, keys });
    }
    start = end;
  };
  for (const { at, index, begins } of changes) {
    cut(at);
    if (begins) open.add(index);
    else open.delete(index);
  }
  cut(bounds.end);
  return segments;
}
