import { matchAt } from '../around.ts'
import type { Reading, Rule } from '../contract.ts'
import { plainName } from '../domains.ts'
import { inKind } from '../in-kind.ts'

const INVITES =
  /\b(?:find out more|read more|full story|details|sign up|apply|have your say|book (?:your|a) place|register)\b/i
const LINK = /https?:\/\/|\bwww\.|\blink in (?:bio|comments)\b|\bon (?:our|the) (?:web)?site\b|\bour (?:web)?site\b/i

function linked(reading: Reading): boolean {
  const { website, domains } = reading.known.office
  const own = [website.replace(/^https?:\/\/|\/$/g, ''), ...domains.map(plainName)].filter(Boolean)
  return reading.parts.some(({ text }) => LINK.test(text) || own.some((one) => text.includes(one)))
}

export const linkBackMissing: Rule = {
  id: 'publication/link-back-missing',
  title: 'No link back to the office’s website',
  advice: 'Add a link to the page on the main website.',
  severity: 'note',
  paragraphs: ['21'],
  limits: 'Accepts any link.',
  *find(reading) {
    if (reading.circumstances.kind !== 'social-post' || reading.circumstances.account !== 'corporate') return
    const body = reading.parts.find((part) => part.kind === 'body')
    const found = body && INVITES.exec(body.text)
    if (body && found && !linked(reading))
      yield matchAt(body, found, 'LINK_BACK_MISSING', 0.4, 'Tells people to find out more, but has no link')
  },
  examples: {
    found: [inKind('social-post', 'Custody visitors wanted! Apply by Friday.')],
    clear: [
      inKind('social-post', 'Custody visitors wanted! Apply on our website.'),
      inKind('social-post', 'Good morning, Walsall!'),
    ],
  },
}
