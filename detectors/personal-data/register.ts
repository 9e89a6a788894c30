import type { Dated, KnownContact, Reading } from '../contract.ts'
import { domainIn } from '../domains.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isGivenOrFamily, isOrdinary, listed } from './names/name-features.ts'

export function live(entry: Dated, today: string): boolean {
  return (entry.from ?? '') <= today && today <= (entry.until ?? '9999')
}

/** Of an organisation's domain any ordinary word is one. */
const ROLE_MAILBOXES = phrases`
  press, media, news(?:desk|room)?, info(?:rmation)?, contact, enquir(?:y|ies), hello, hi, office, admin, support,
  help(?:desk|line)?, team, bookings?, events?, sales, accounts?, hr, recruitment, reception, complaints?, foi, dpo,
  data\.?protection, grants?, report(?:ing)?, tickets?, editor, comms, liaison, secretary, clerk, chair, ceo, pcc, opcc,
  no-?reply, donotreply, volunteer(?:s|ing)?, membership, (?:vice-?)?president, post(?:master)?, webmaster, legal,
  service\S{0,10}, procurement, consultations?, scrutiny, governance, democratic\S{0,10}, access(?:ibility)?, web(?:site)?,
  treasurer, chief\.?exec\w*, switchboard, front\.?desk, purchas\w+, fleet, facilities, it, ict, icv, vetting, custody\S{0,10},
  commissioning, museum, box\.?office, warden, trustees?, registrar, outreach, community\S{0,10}, wellbeing, casework,
  quer(?:y|ies), ask, say, hub, rota, tips?, abuse, council\S{0,10}, hostmaster, listmaster, majordomo, mailer-daemon, noc,
  (?:un)?subscribe, users?, user-?name
`
const ROLE_MAILBOX = patternWith('i')`^${ROLE_MAILBOXES}\d{0,3}(?:[._-][a-z.]{1,24})?$`

const REGION_BOX = patternWith('i')`
  ^(?:(?:(?:york|lanca|derby|che)shire|humber(?:side)?|(?:scot|eng|northern ?ire)land|wales|cymru|ulster|london|midlands?
    |merseyside|manchester|birmingham|cumbria|cornwall|devon|kent|sussex|surrey|essex|national|region(?:al)?
    |(?:north|south|east|west|mid|central|greater)(?:ern|east|west)?)(?:and|[._&-])?){1,4}$
`
/** Their registries admit public bodies alone. */
const PUBLIC_DOMAINS = phrases`
  police\.uk, nhs\.uk, parliament\.uk, gov\.(?:wales|scot), judiciary\.uk, mod\.uk, ac\.uk, sch\.uk, nhs\.net, gov,
  mil, gov\.[a-z]{2}, govt\.nz, gc\.ca, europa\.eu
`
const PUBLIC_BODY = patternWith('i')`(?:^|\.)${PUBLIC_DOMAINS}$|(?:^|[.-])(?:o?pcc|opfcc|police|constabulary)(?=[.-])`

const BODY_BOX_ENDINGS = phrases`
  panel, committee, council, partnership, forum, team, office, unit, desk, enquiries, board, bookings, helpline,
  services?, support, trust, society, association, help
`

/** 'park-friends-list@', 'list-park@': a mailing list by its name. */
const LIST_BOX = /^(?:list-[\w-]{2,40}|[\w-]{2,40}-(?:l|list|announce|dev(?:el)?|discuss|users))$/i
/** 'town-forum@lists.sample.example': the host of mailing lists and of groups. */
const LIST_HOST = /^(?:(?:mailman|list-?serv|lists?|groups?|\w{1,6}groups)\.[a-z]|groups\.io$)/i
/** 'policeandcrimepanel@', 'northteam@': an organisation or team in one word. */
const BODY_BOX = patternWith('i')`^[a-z&._-]{2,30}${BODY_BOX_ENDINGS}$`

const TOWN = 8
function plainWord(box: string, domain: string): boolean {
  if (MAIL_PROVIDER.test(domain)) return false
  const words = box
    .toLowerCase()
    .replace(/[._-]?20\d\d$/, '')
    .split(/[._-]/)
  return REGION_BOX.test(box) || words.every((word) => isWord(word) || isPair(word) || (listed(word) & TOWN) !== 0)
}

const isWord = (word: string): boolean =>
  isOrdinary(word) || (word.endsWith('s') && !isGivenOrFamily(word) && isOrdinary(word.slice(0, -1)))

/** A pair is two ordinary words, and no piece is a name. */
const isPair = (word: string) =>
  !isGivenOrFamily(word) &&
  Array.from({ length: Math.max(0, word.length - 7) }, (_, at) => at + 4).some(
    (at) => isOrdinary(word.slice(0, at)) && isOrdinary(word.slice(at)),
  )

export const WEBMAIL_PROVIDERS = phrases`
  gmail, googlemail, hotmail, outlook, live, msn, yahoo, ymail, rocketmail, icloud, me, mac, aol, protonmail,
  proton, pm, gmx, zoho, btinternet, talktalk, sky, virginmedia, ntlworld, blueyonder, tiscali, plusnet, mail,
  fastmail, tutanota, yandex, wp, onet, o2
`
const MAIL_PROVIDER = patternWith('i')`^${WEBMAIL_PROVIDERS}\.|mail|post|inbox|letter|box`

export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .toLowerCase()
    .replace(/\.$/, '')
}

/** Subdomains count only with '*.'. */
export const ownDomain = (domain: string, reading: Reading): boolean =>
  domainIn(domain, [...reading.known.office.domains, ...contacts(reading, 'email-domain')])

function isOfRole(box: string, domain: string): boolean {
  const isOrganisation = !MAIL_PROVIDER.test(domain)
  if (plainWord(box, domain) || (isOrganisation && (BODY_BOX.test(box) || ROLE_MAILBOX.test(unbranded(box, domain)))))
    return true
  const isList = LIST_HOST.test(domain) || (isOrganisation && LIST_BOX.test(box))
  return (isList || ROLE_MAILBOX.test(box)) && !isNamed(box)
}

/** 'casework' of 'siocasework@sio.example': the organisation's own name comes first. */
function unbranded(box: string, domain: string): string {
  const name = domain.split('.')[0]!
  return name.length > 2 && box.toLowerCase().startsWith(name) ? box.slice(name.length).replace(/^[._-]/, '') : ''
}

/** 'ann.sample@groups.…', 'user.ann.sample@', 'it.janesmith@': a given name that is no other word, or a whole name. */
function isNamed(box: string): boolean {
  const words = box.toLowerCase().split(/[\d._+-]+/)
  const names = words.map(listed)
  return (
    names.some((name, at) => (name & 5) === 1 || ((name & 1) !== 0 && ((names[at + 1] ?? 0) & 2) !== 0)) ||
    words.some(isWholeName)
  )
}

/** A given and a family name in one word, which is no place, no ordinary word and no two of them. */
const isWholeName = (word: string) =>
  listed(word) === 0 &&
  !isOrdinary(word) &&
  !isPair(word) &&
  Array.from({ length: Math.max(0, word.length - 5) }, (_, at) => at + 3).some(
    (at) => (listed(word.slice(0, at)) & 1) !== 0 && (listed(word.slice(at)) & 2) !== 0,
  )

/** Of a role or an organisation. Police and government addresses name staff but are not private. */
export function publicMailbox(address: string, reading: Reading): boolean {
  const domain = domainOf(address)
  const isSame = (other: string) => other.toLowerCase() === address.toLowerCase()
  return (
    ownDomain(domain, reading) ||
    isOfRole(address.slice(0, address.lastIndexOf('@')), domain) ||
    /^example\.(?:com|org|net|edu)$/.test(domain) ||
    PUBLIC_BODY.test(domain) ||
    contacts(reading, 'email').some(isSame) ||
    reading.known.media.some(
      ({ domains, emails }) => domains?.some((own) => domain === own.toLowerCase()) || emails?.some(isSame),
    )
  )
}

export const knownPhone = (digits: string, reading: Reading): boolean =>
  contacts(reading, 'phone').some((value) => national(value) === national(digits))

export function knownHandle(handle: string, reading: Reading): boolean {
  const isSame = (own: string) => own.toLowerCase() === handle.toLowerCase()
  return (
    contacts(reading, 'handle').some(isSame) ||
    reading.known.accounts.some((account) => isSame(account.handle)) ||
    reading.known.media.some((outlet) => outlet.handles?.some(isSame))
  )
}

export function knownAddress(words: string, reading: Reading): boolean {
  const plain = squeezed(words)
  if (plain.length <= 4) return false
  return contacts(reading, 'address')
    .map(squeezed)
    .some((own) => own.includes(plain) || plain.includes(own.slice(0, 12)))
}

export function national(text: string): string {
  return text
    .replace(/\(0\)/g, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?44(?=\d{9,10}$)/, '0')
}

const contacts = ({ known, circumstances }: Reading, type: KnownContact['type']): readonly string[] =>
  known.contacts
    .filter((contact) => contact.type === type && live(contact, circumstances.today))
    .map(({ value }) => value)

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '')
}
