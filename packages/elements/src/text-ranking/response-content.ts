import { differences, type Run } from '@gt-elements/core/text/differences.js';
import type { RankingConfig, ResponseInput } from '@gt-elements/core/tasks/text-ranking/config.js';
import type { ResponseView } from '@gt-elements/core/tasks/text-ranking/view.js';
import type { MarkdownController } from './markdown-controller.js';
import type { BodyContent } from './parts/response-body.js';
import type { Region } from './ranking-action.js';
import type { RankingSession } from './ranking-session.js';

export interface ContentHost {
  readonly t: Region['t'];
  readonly config: RankingConfig;
  /** Of a text from another. */
  differences(text: string, other: string): readonly Run[];
  readonly session: RankingSession;
  readonly markdown: MarkdownController;
  requestUpdate(): void;
}

/** Finds the differences of two texts once: that takes longer than a rendering should. */
export function rememberDifferences(locale: () => string): ContentHost['differences'] {
  const found = new Map<string, readonly Run[]>();
  return (text, other) => {
    const key = JSON.stringify([locale(), text, other]);
    const runs = found.get(key) ?? differences(text, other, locale());
    if (found.size > 100) found.clear();
    found.set(key, runs);
    return runs;
  };
}

/** What is shown of a response at the moment: its differences from another, a picture, Markdown, or its text. */
export function contentOf(host: ContentHost, { response, letter, text = '', image, alt }: ResponseView): BodyContent {
  const { session, config } = host;
  if (image !== undefined) {
    const onError = () => {
      session.failedImages.add(image);
      host.requestUpdate();
    };
    const words = alt ?? host.t('responseImage', { letter });
    return { kind: 'image', address: image, alt: words, failed: session.failedImages.has(image), onError };
  }
  const base = session.comparedWith;
  const other = base === undefined || base === response ? undefined : textOf(config.responses[base]);
  return other === undefined
    ? textContent(host, `response ${response}`, text)
    : { kind: 'differences', runs: host.differences(text, other) };
}

/** @param place tells equal texts in two places apart */
export function textContent({ t, config, session, markdown }: ContentHost, place: string, text: string): BodyContent {
  const nodes =
    config.format === 'markdown' && !session.raw
      ? markdown.render(place, text, { imageLabel: t('markdownImage'), tableLabel: t('markdownTable') })
      : undefined;
  return nodes ? { kind: 'nodes', nodes } : { kind: 'text', text };
}

function textOf(response: ResponseInput | undefined): string | undefined {
  if (typeof response === 'string' || response === undefined) return response;
  return 'text' in response ? response.text : undefined;
}

/** Enough of a response to know it by in a list. */
export function snippetOf(response: ResponseInput): string {
  const text = textOf(response) ?? (response as { alt?: string }).alt ?? '';
  return text.slice(0, 80).replace(/\s+/g, ' ');
}
