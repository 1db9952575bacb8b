import Handlebars from 'handlebars';
import type { Run } from '../model/blocks.js';
import { type MarkdownBlock, readMarkdown } from '../validate/markdown.js';

const escapeText = (text: string): string => Handlebars.escapeExpression(text);

/** Turns Markdown, which validation has accepted, into the markup of the templates; text stays text. */
export function markdownMarkup(text: string, at: string, role: string): string {
  const blocks = readMarkdown(text).value ?? [];
  return blocks.map((block) => blockMarkup(block, at, role)).join('');
}

function blockMarkup(block: MarkdownBlock, at: string, role: string): string {
  if (block.kind === 'paragraph') {
    return `<p class="${role}" at="${escapeText(at)}">${block.runs.map(runMarkup).join('')}</p>`;
  }
  const items = block.items
    .map(
      (item) =>
        `<li at="${escapeText(at)}">${item.map((child) => blockMarkup(child, at, role)).join('')}</li>`,
    )
    .join('');
  const tag = block.ordered ? 'ol' : 'ul';
  return `<${tag} at="${escapeText(at)}">${items}</${tag}>`;
}

function runMarkup(run: Run): string {
  let markup = escapeText(run.text);
  if (run.em) markup = `<em>${markup}</em>`;
  if (run.strong) markup = `<strong>${markup}</strong>`;
  if (run.href) markup = `<a href="${escapeText(run.href)}">${markup}</a>`;
  return markup;
}
