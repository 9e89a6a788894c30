const PICTURES = new Set(['img', 'source', 'input', 'video', 'image', 'body', 'table', 'td', 'th'])
const NAMED = ['src', 'srcset', 'poster', 'background', 'href', 'xlink:href']
const FETCHED = /^\s*(?:https?:)?\/\//i
const FETCHED_BY_STYLE = /\burl\(\s*["']?\s*(?:https?:)?\/\//i

/** It was not reviewed, and it can change later. */
export function showsFromElsewhere(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (FETCHED_BY_STYLE.test(attributes['style'] ?? '')) return true
  return PICTURES.has(tag) && NAMED.some((name) => FETCHED.test(attributes[name] ?? ''))
}
