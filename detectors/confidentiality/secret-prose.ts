import { patternWith, phrases } from '../pattern.ts'
import { aCode, anyWord, aPassword, joinedWords, mixed, random } from './secret-value.ts'

export type ProseSecret = {
  readonly pattern: RegExp
  /** If absent, the value must look like a password. */
  readonly accepts?: (value: string, whole: string) => boolean
  readonly because: string
}

const NAME = '(?:pass ?words?|pass ?w0rds?|pass ?phrase|passwd|pwd|pw|p/w|pass)'
const VALUE = '["“\'‘`]?(?<it>[^\\s"“”]{4,64})'

const BETWEEN_NAME_AND_VALUE = phrases`
  \s{0,3}(?::|=|->|→|–|—| - )\s{0,3}, [’']s\s{1,3},
  \s{1,3}(?:is|was|are|will be|remains|stays)(?: (?:now|still|just|always|currently|set to|the same as before))?
    (?::)?\s{1,3}, \s{1,3}
`
const LOCKED_THINGS = phrases`
  door, gate, alarm, entry, entrance, keypad, key ?safe, safe, lock, padlock, building, car ?park, barrier,
  voicemail, phone, mobile, card, sim, device, tablet, laptop, unlock, disarm, burglar alarm
`
const SHARED_CREDENTIALS = phrases`
  use (?:mine|ours|this|these|my \w+), mine(?: is|[’']s)?, logs? (?:you |me )?(?:in|out|back in), logged out,
  sign in(?: with)?, credentials
`
const ONE_TIME_CODES = phrases`
  back-?up, recovery, emergency, scratch, rescue, authenticator, verification, two-factor, 2FA, one-time
`
const DOORS_AND_DEVICES = phrases`
  doors?, gate, alarm, safe, lock, padlock, office, store, shed, cabinet, key ?safe, entrance, panel, barrier,
  phone, tablet, laptop, car ?park, back way, side way
`

const KEY_NAMES = phrases`
  secret, token, api[_-]?key, access[_-]?key, auth[_-]?key, private[_-]?key, client[_-]?key, encryption[_-]?key,
  signing[_-]?key, passw(?:or)?d, pwd, credential
`

export const PROSE_SECRETS: readonly ProseSecret[] = [
  {
    // 'apiKey = "…"', 'client-secret: …', '"token": "…"', 'AWS_SECRET_ACCESS_KEY=…'
    pattern: patternWith('gi')`
      ${KEY_NAMES}s?[\w-]{0,20}["'${'`'}]?\s{0,3}(?::=|=>|:|=)\s{0,3}["'${'`'}]?(?<it>[A-Za-z0-9+/_.~!@#$%^&*-]{8,512}={0,2})
    `,
    accepts: random,
    because: 'A value as random as a key, after the name of a key',
  },
  {
    // 'ann.sample / Gr4nite&Finch' on a note, without a word that labels it.
    pattern: /[/|](?<=[\w.@+-]{3} .) (?<it>[^\s"“”/|]{9,64})/g,
    accepts: mixed,
    because: 'Looks like a password beside a user name',
  },
  {
    // 'password: X', 'pw X', 'the password is X', 'password (case sensitive) = X'
    pattern: patternWith('gi')`
      \b${NAME}\b(?: \([^)\n]{1,40}\))?(?: for (?:the |our |my |this )?[\w' -]{2,40}?)?${BETWEEN_NAME_AND_VALUE}
        ${VALUE}
    `,
    because: 'Labelled as a password, and looks like one',
  },
  {
    pattern: patternWith('gi')`
      \b${NAME}\b(?: for (?:the |our |my |this )?[\w' -]{2,40}?)?(?:\s{0,3}(?::|=)\s{0,3}|\s{1,3}(?:is|are|will be)
        (?: (?:now|still|currently))?(?::)?\s{1,3}["“'‘${'`'}]?)(?<it>[^\s"“”]{4,64})
    `,
    accepts: (value, whole) => (/[:="“'‘`]/.test(whole.slice(0, -value.length)) ? anyWord(value) : joinedWords(value)),
    because: 'Labelled as a password',
  },
  {
    // "the password hasn't changed, it's still X"; "use X as the password"
    pattern: patternWith('gi')`
      \b(?:pass ?word|pass ?phrase|pwd|login|log-?in)\b[^.\n]{0,60}?\b(?:it's|it is|which is|that's|namely|still
        |now)(?: (?:still|just|now))? (?<it>[^\s"“”]{5,64})
    `,
    because: 'Described as a password, and looks like one',
  },
  {
    pattern: patternWith('gi')`
      \b(?:use|type|enter|try|with|is|has|as|to) ["“'‘${'`'}]?(?<it>[^\s"“”'’]{5,64})
        ["”'’${'`'}]? (?:as|for|is|to be) (?:the |your |our |my |its )?(?:pass ?word|pass ?phrase|login)\b
    `,
    because: 'Described as a password, and looks like one',
  },
  {
    // 'user name X password Y', 'X / Y', 'log in as X with Y'
    pattern: patternWith('gi')`
      \b(?:log ?-?(?:in|on)|sign ?-?in|user ?-?names?|login|credentials?|access details)\b[^\n]{0,40}?
        (?::|\bas\b|\bare\b|\bis\b|\bwith\b|=)\s{0,3}[\w.@+-]{2,60}\s{0,3}(?:\/|\||,|;|and|with|then|\n)\s{0,3}
        (?:pass ?word|pw|pwd|pass)?\s{0,2}:?\s{0,2}(?<it>[^\s"“”/]{6,64})
    `,
    because: 'Follows a user name where a password is expected',
  },
  {
    pattern: patternWith('gi')`
      \b(?:wi-?fi|wireless|wlan|ssid|hotspot|network)\b[^\n]{0,80}?\b(?:key|code|pass|wpa2?|psk)\b\s{0,2}(?::|=|is)?
        \s{0,2}["“'‘${'`'}]?(?<it>[^\s"“”]{6,64})
    `,
    because: 'Gives the key of a wireless network',
  },
  {
    // 'push your feed with the key X', 'stream key: X', 'licence key is X'
    pattern: patternWith('gi')`
      \b(?:key|stream ?key|streamkey)s?\b(?: (?:for (?:the |our )?[\w' -]{2,30}?))?\s{0,2}
        (?::|=|is|[’']s|to use is)?\s{0,2}["“'‘${'`'}(]?(?<it>[^\s"“”()]{12,64})
    `,
    accepts: (value) => random(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/[/@]|^\d+-[a-z]/i.test(value),
    because: 'Gives a key to an account or channel',
  },
  {
    // Doors, alarms, safes, voicemail, cards: never meetings.
    pattern: patternWith('gi')`
      \b${LOCKED_THINGS}(?: \w{1,12}){0,2}? ?(?:code|pin|combination|number|keypad|pass ?code)?
        (?:\s{0,2}(?::|=)\s{0,2}|[’']s | is(?: still| now)? | on | with | code )(?<it>[A-Z0-9#*-]{4,10})\b
    `,
    accepts: (value, whole) =>
      aCode(value) &&
      /\b(?:code|pin|combination|pass ?code|keypad|disarm|unlock)\b/i.test(whole) &&
      !/\b(?:post ?code|phone number|mobile number|card number|safe number|call|ring|text|building code|sort code)\b/i.test(
        whole,
      ),
    because: 'Gives a code for a door, an alarm or a device',
  },
  {
    // 'the router answers to admin / X', 'login's X and it's Y'
    pattern: patternWith('gi')`
      \b(?:login(?:'s|’s| is)?|log-?on|user ?(?:name)?|account|admin|root|router)\b[^\n]{0,50}?
        (?:\/|\band it(?:'s|’s| is)|\bthen|\bfollowed by|,)\s{1,2}(?<it>[^\s"“”/]{6,64})
    `,
    accepts: (value) =>
      aPassword(value) &&
      /\d/.test(value) &&
      /[^\w]|[a-z]\d|\d[a-z]/i.test(value) &&
      !/^[£$€(#@]|%$|^\d[\d.,:-]*\w{0,2}$/.test(value),
    because: 'Follows a user name where a password is expected',
  },
  {
    pattern: patternWith('gi')`
      \b(?:dial(?! ?-?in)|enter|type|press|key in|tap in)\b[^\n]{0,40}
        \bpin(?: code| number)?(?: is)?:? (?<it>\d{4,8})\b
    `,
    accepts: (value, whole) => aCode(value) && !/\b(?:meeting|conference|join|webinar|guest pin)\b/i.test(whole),
    because: 'Gives a PIN',
  },
  {
    // 'if it logs you out, use mine: ann.sample / X'
    pattern: patternWith('gi')`
      \b${SHARED_CREDENTIALS}\b[^\n:]{0,40}(?::|\bas\b|\bwith\b) {0,2}[\w.@+-]{3,60} ?(?:\/|\||→|then|and) ?
        (?<it>[^\s"“”/]{6,64})
    `,
    accepts: (value) => aPassword(value) || /^[\p{L}\d]+(?:[-_.][\p{L}\d]+){1,4}$/u.test(value),
    because: 'Follows a user name where a password is expected',
  },
  {
    // 'take one of the backup codes: 1234 5678'
    pattern: patternWith('gi')`
      \b${ONE_TIME_CODES}\b(?: (?:access|log-?in))?(?: (?:codes?|ones?|keys?|list|numbers?))?[^\n.]{0,50}?
        (?::|\bis\b|\bare\b|\b(?:use|try|take)\b|=|[’']s)\s{0,2}(?<it>\d{4,6}[ -]\d{4,6}|[A-Z\d]{4,5}-[A-Z\d]{4,5}
        |\d{6,8})(?![\w-])
    `,
    accepts: (value, whole) =>
      /\d/.test(value) &&
      !/\b(?:phone|tel|ring|call|dial|number to|meeting|desk|line|contact|ref(?:erence)?)\b/i.test(whole),
    because: 'Gives a code that bypasses two-step login',
  },
  {
    // 'punch 4471X on the back door'
    pattern: patternWith('gi')`
      \b(?:punch|press|tap|enter|key|dial|type)(?: in)? (?:the (?:code|number) )?
        (?<it>[A-Z]?\d{4,8}[A-Z#*]?) (?:on|at|into|in|by) (?:the )?(?:[\w-]+ ){0,2}
        (?:door|gate|panel|keypad|key ?pad|pad|lock|barrier|alarm|safe|shutter|entry|store|shed)\b
    `,
    accepts: aCode,
    because: 'Gives a code for a door, an alarm or a device',
  },
  {
    // 'the code for the side gate is C1974X'
    pattern: patternWith('gi')`
      \b(?:codes?|pin|combination|number) (?:for|to|of|on) (?:the |our |my |your )?(?:[\w-]+ ){0,3}?
        ${DOORS_AND_DEVICES}\b[^\n.]{0,25}?(?::|\bis\b|=|[’']s)(?: (?:still|now))? {0,2}
        (?<it>[A-Z]?\d{4,8}[A-Z#*]?)\b
    `,
    accepts: (value, whole) =>
      aCode(value) && !/\b(?:number (?:for|of) the office|phone number|office number|post ?code)\b/i.test(whole),
    because: 'Gives a code for a door, an alarm or a device',
  },
  {
    pattern: patternWith('gi')`
      \b(?:memorable (?:word|information|place|name)|security (?:answer|word)|answer to the security question)
        \b\s{0,2}(?::|=|is)\s{0,2}["“'‘${'`'}]?(?<it>[^\s"“”]{4,64})
    `,
    accepts: (value) => !/^(?:a|an|the|your|not|something|used|asked|one|needed|required)$/i.test(value),
    because: 'Gives the answer to a security question',
  },
]
