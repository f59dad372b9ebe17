import { html, nothing, type TemplateResult } from 'lit';
import { blocking, renderIcon, warning } from './icons.js';

/**
 * A sentence about what stands above it, with a sign: what is wrong, or worth a second look.
 * @param id by which a field says that it is described by the sentence
 */
export function renderNote(level: 'blocking' | 'warning', sentence: string, id?: string): TemplateResult {
  return html`<p id=${id ?? nothing} class="${level} small note">
    ${renderIcon(level === 'blocking' ? blocking : warning)}${sentence}
  </p>`;
}
