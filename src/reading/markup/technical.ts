import { pattern, patternWith, phrases } from '../../../detectors/pattern.ts'
import { noDeclarations } from './style-text.ts'

const TOKEN_ATTRIBUTES = phrases`
  accept, accesskey, align, bgcolor, border, cellpadding, cellspacing, charset, class, color, colspan, coords, dir,
  face, headers, height, hspace, http-equiv, id, itemid, itemprop, itemref, itemtype, lang, link, media, rel, role,
  rowspan, rules, sandbox, scope, shape, sizes, size, tabindex, target, type, valign, vlink, vspace, width,
  xmlns, xmlns:.*, xml:.*, (?:v|o|w|x|st\d):(?!.*(?:title|alt)).*
`

/** HTML standard, index of attributes. */
const TOKENS = pattern`^${TOKEN_ATTRIBUTES}$`

const ADDRESS_ATTRIBUTES = phrases`
  action, background, cite, classid, codebase, data, formaction, href, longdesc, manifest, ping, poster, profile, src,
  srcset, usemap, xlink:href
`

const ADDRESSES = pattern`^${ADDRESS_ATTRIBUTES}$`

const ADDRESS = /^\s*(?:(?:cid|mid|https?|ftp|tel|sips?|webcal|msteams|zoommtg|urn):|\/\/|#)\S*\s*$/i

const METADATA_NAMES = phrases`
  application-name, color-scheme, format-detection, generator, originator, progid, referrer, robots,
  supported-color-schemes, theme-color, viewport, x-apple-.*
`

const METADATA = patternWith('i')`^${METADATA_NAMES}$`

export function technical(
  tag: string,
  name: string,
  value: string,
  attributes: Readonly<Record<string, string>>,
): { readonly words: readonly string[] } | undefined {
  if (name === 'style') return { words: noDeclarations(value) }
  if (tag === 'meta' && name === 'content')
    return 'http-equiv' in attributes || METADATA.test(attributes['name'] ?? '') ? { words: [] } : undefined
  if (TOKENS.test(name) || (ADDRESSES.test(name) && ADDRESS.test(value))) return { words: [] }
  return undefined
}
