import type { Match, Reading, Rule } from '../contract.ts'
import { everyMatch } from '../every-match.ts'
import { given, ownPost } from '../in-kind.ts'

const NAMES = /(?:opcc|pcc|police_?(?:and_?)?crime|commissioner)/i

function registered(reading: Reading): Set<string> {
  const own = [
    ...reading.known.accounts.filter((account) => account.corporate).map((account) => account.handle),
    ...reading.known.contacts.filter((contact) => contact.type === 'handle').map((contact) => contact.value),
  ]
  return new Set(own.map((handle) => handle.replace(/^@/, '').toLowerCase()))
}

export const handle: Rule = {
  id: 'crest-and-logo/handle',
  title: 'Unregistered account with the office’s name',
  advice: 'Use a registered account, or a name of your own without the office’s name.',
  severity: 'sign-off',
  paragraphs: ['20', '33', '34'],
  limits: 'Misses hints at the office’s name.',
  *find(reading) {
    const own = registered(reading)
    const given = reading.circumstances.handle?.replace(/^@/, '')
    const body = reading.parts[0]
    if (given && body && NAMES.test(given) && !own.has(given.toLowerCase())) yield match(body.id, 0, 0)
    if (reading.circumstances.account !== 'personal') return
    for (const part of reading.parts) {
      if (part.kind !== 'body' && part.kind !== 'title') continue
      const OWN_HANDLE = /\b(?:my|new|changed|follow me|i'm|i am|me at|running)\b[^@\n]{0,40}@(\w{3,40})/gi
      for (const found of everyMatch(part.text, OWN_HANDLE)) {
        const name = found[1]!
        if (!NAMES.test(name) || own.has(name.toLowerCase())) continue
        const end = found.index + found[0].length
        yield match(part.id, end - name.length - 1, end)
      }
    }
  },
  examples: {
    found: [
      given({ kind: 'social-post', account: 'personal', handle: '@TomAtWestMidsPCC' }, 'Hello from me.'),
      ownPost('Follow me on my new account @RealPCC_Office'),
    ],
    clear: [
      { text: 'Hello.', circumstances: { kind: 'social-post', handle: '@WestMidsPCC' } },
      ownPost('Follow me on @tom_a, and the office at @WestMidsPCC'),
      ownPost('Great news from @ThamesPCC today.'),
    ],
  },
}

function match(part: string, start: number, end: number): Match {
  return {
    span: { part, start, end },
    type: 'OFFICE_NAME_IN_HANDLE',
    confidence: 0.7,
    because: 'Uses the office’s name in an account that is not registered',
    reserved: true,
  }
}
