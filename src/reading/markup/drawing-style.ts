/** A rule of a page's style sheet for one selector. */
export type Rule = { readonly selector: string; readonly says: string }
/** The sheets as far as they bear on drawings, and what they keep under names. */
export type Sheet = { readonly rules: readonly Rule[]; readonly kept: ReadonlyMap<string, string> }

/** What no reader at a screen sees, or only one who asked for the dark; and what is no rule. */
const ASIDE =
  /^@(?:media\b.*(?:\bprint\b|dark|forced-colors|prefers-contrast)|(?:-\w+-)?keyframes|font-face|page|property|counter-style)/is
/** What only a pointer brings out, or what stands beside an element. */
const POINTED = /::|:(?:hover|focus|active|visited|target|checked|disabled|before|after)/i
const SHAPES = new Set(
  'a circle ellipse g image line lineargradient path polygon polyline radialgradient rect stop switch symbol text textpath tspan use'.split(
    ' ',
  ),
)
/** A value that names itself again and again. */
const LONGEST_KEPT = 60

export function sheetOf(css: string): Sheet {
  const rules: Rule[] = []
  const kept = new Map<string, string>()
  const open: string[] = []
  let before = ''
  for (const [piece] of css.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, ' ').matchAll(/[{}]|[^{}]+/g)) {
    if (piece === '{') {
      open.push(before.slice(before.lastIndexOf(';') + 1).trim())
      before = ''
    } else if (piece === '}') {
      const selectors = open.pop() ?? ''
      if (!selectors.startsWith('@') && !open.some((one) => ASIDE.test(one))) add(selectors, before)
      before = ''
    } else before = piece
  }
  return { rules, kept }

  function add(selectors: string, says: string) {
    for (const [, name, value] of says.matchAll(/(--[\w-]{1,60})\s*:\s*([^;]{1,60})/g))
      if (!kept.has(name!)) kept.set(name!, value!.trim())
    for (const selector of selectors.split(/,(?![^(]*\))/))
      if (!POINTED.test(selector)) rules.push({ selector: selector.trim(), says: says.trim() })
  }
}

/** The rules that may bear on one drawing, with elements of a page under the names that they have there. */
export function rulesFor(markup: string, { rules }: Sheet): string {
  const words = new Set(markup.toLowerCase().match(/[\w-]+/g))
  return rules
    .filter(({ selector }) => {
      const last = selector
        .split(/[\s>+~]+/)
        .at(-1)!
        .toLowerCase()
      return (last.match(/(?<=[.#])[\w-]+|^[a-z][\w-]*/g) ?? []).every((name) => words.has(name))
    })
    .map(({ selector, says }) => `${selector.replace(/(^|[\s>+~])([a-z][\w-]*)/gi, named)}{${says}}`)
    .join('\n')
}

const named = (all: string, before: string, tag: string): string =>
  SHAPES.has(tag.toLowerCase()) ? all : `${before}[data-tag="${tag.toLowerCase()}"]`

/** Values that a style sheet keeps under names, put where they are used. */
export function withKept(markup: string, { kept }: Sheet): string {
  if (!markup.includes('var(')) return markup
  const put = (text: string, from: ReadonlyMap<string, string>) =>
    text.replace(USED, (all, name: string, other?: string) => from.get(name) ?? other ?? all)
  const short = (value: string) => (value.length > LONGEST_KEPT ? 'none' : value)
  const values = new Map([...kept].map(([name, value]) => [name, short(put(short(put(value, kept)), kept))]))
  return put(markup, values)
}

const USED = /var\(\s*(--[\w-]{1,60})\s*(?:,\s*([^(),]{0,60}))?\)/g
const HIDING =
  /(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?![.\d]))[^;}"]{0,40}|\s(?:display="none"|visibility="(?:hidden|collapse)"|opacity="0(?:\.0*)?")/gi

/** With nothing hidden. */
export const revealed = (markup: string): string => markup.replace(HIDING, '')
