import type { Dated, KnownContact, Reading } from '../contract.ts'
import { domainIn } from '../domains.ts'
import { patternWith, phrases } from '../pattern.ts'
import { isGivenOrFamily, isOrdinary, listed } from './names/name-features.ts'

export function live(entry: Dated, today: string): boolean {
  return (entry.from ?? '') <= today && today <= (entry.until ?? '9999')
}

const ROLE_MAILBOXES = phrases`
  press, media, news(?:desk|room)?, info(?:rmation)?, contact, enquir(?:y|ies), hello, hi, office, admin, support,
  help(?:desk|line)?, team, bookings?, events?, sales, accounts?, finance, invoices?, hr, recruitment, jobs,
  careers, reception, complaints?, foi, dpo, privacy, data\.?protection, victims?, witness, grants?, report(?:ing)?,
  tickets?, editor, communications?, comms, liaison, secretary, clerk, chair, ceo, pcc, opcc, customer\S{0,12},
  no-?reply, donotreply, volunteer(?:s|ing)?, membership, (?:vice-?)?president, general, post(?:master)?, webmaster, service\S{0,10},
  safeguarding, licensing, housing, legal, procurement, tenders?, partnerships?, engagement, consultations?,
  appeals?, survey, feedback, panel, scrutiny, governance, democratic\S{0,10}, council\S{0,10}, planning, training,
  conference, meetings?, access(?:ibility)?, web(?:site)?, digital, statistics, data, research, fraud, reviews?,
  decisions, transparency, executive, treasurer, chief\.?exec\w*, duty, switchboard, front\.?desk, bookkeeping,
  purchas\w+, stores, estates, fleet, facilities, it, ict, security, resilience, custody\S{0,10}, visitors?, icv,
  vetting, diversity, equality, youth, schools?, parents?, residents, projects?, programmes?, commissioning,
  contracts?, awards?, nominations?, referrals?, collections?, archives?, library, museum, editorial, letters, shop,
  orders, box\.?office, venue, kitchen, catering, warden, manager, director, trustees?, curator, registrar, welfare,
  outreach, community, wellbeing, advice, casework, quer(?:y|ies), ask, say, talk, listen, hub, desk, campaigns?,
  policy, tips?, rota, lettings?, premises, maintenance, parking, community\S{0,10}, abuse, hostmaster, listmaster,
  list-?serv, majordomo, mailer-daemon, noc, usenet, (?:un)?subscribe, users?, user-?name, someone, somebody,
  anyone, anybody
`
const ROLE_MAILBOX = patternWith('i')`^${ROLE_MAILBOXES}\d{0,3}(?:[._-][a-z.]{1,24})?$`

const REGIONS = phrases`
  england, scotland, wales, cymru, northern ?ireland, ulster, london, yorkshire, humber(?:side)?, midlands?, merseyside, manchester,
  birmingham, tyneside, wearside, teesside, anglia, cumbria, lancashire, cheshire, derbyshire, cornwall, devon, dorset,
  somerset, kent, sussex, surrey, essex, suffolk, norfolk, highlands?, islands?, national, region(?:al)?,
  (?:north|south|east|west|mid|central|greater)(?:ern|east|west)?
`
const REGION_BOX = patternWith('i')`^(?:${REGIONS}(?:and|[._&-])?){1,4}$`

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

const LIST_HOSTS = phrases`
  lists?, listserv, lists?erver, mailman, groups?, yahoogroups, egroups, googlegroups, freelists, jiscmail
`
/** Commands of a mailing list: RFC 2142, 6, or before the name of the list and a number. */
const LIST_COMMAND = patternWith('i')`
  ^[\w.-]{2,40}[+-](?:admin|bounces?|confirm|digest|help|join|leave|owners?|request|subscribe|unsubscribe)$
  |^(?:bounces?|confirm|join|leave|subscribe|unsubscribe)-[\w-]{2,40}-\d{4,}[a-z]?$
`
/** 'park-friends-list@', 'list-park@': a mailing list by its name. */
const LIST_BOX = /^(?:list-[\w-]{2,40}|[\w-]{2,40}-(?:l|list|announce|dev(?:el)?|discuss|users))$/i
/** 'town-forum@lists.sample.example': the host of mailing lists and of groups. */
const LIST_HOST = patternWith('i')`^(?:${LIST_HOSTS}\.[a-z]|groups\.io$)`
/** 'policeandcrimepanel@', 'northteam@': an organisation or team in one word. */
const BODY_BOX = patternWith('i')`^[a-z&._-]{2,30}${BODY_BOX_ENDINGS}$`

function plainWord(box: string, domain: string): boolean {
  if (MAIL_PROVIDER.test(domain)) return false
  const words = box
    .toLowerCase()
    .replace(/[._-]?20\d\d$/, '')
    .split(/[._-]/)
  return REGION_BOX.test(box) || words.every((word) => isOrdinary(word) || isPair(word))
}

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
  const isList = LIST_COMMAND.test(box) || LIST_HOST.test(domain) || (isOrganisation && LIST_BOX.test(box))
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
