import { lineAfter, lineBefore } from '../around.ts'
import { hasClause } from '../clause.ts'
import type { Rule } from '../contract.ts'
import { readMail } from '../in-kind.ts'
import { anyPhrase, patternWith } from '../pattern.ts'
import { isBare } from './correspondence.ts'
import { type Found, identifierRule } from './identifier.ts'
import { filledIn } from './names/filled-in.ts'

/** RFC 5737, 3849, unless the words assign it to a person. */
const DOCUMENTATION = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i
const SOMEBODYS = anyPhrase`
  he, she, his, her, their, him, who, posted, trac(?:ed|es), logg?ed (?:in|on), belong\w*, came from, sent from,
  resolves? to, registered to, household, home, account, user, subscriber, suspect, complainant, man, woman
`

/** Private and loopback ranges identify no one (RFC 1918). */
const RESERVED = /^(?:10\.|127\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.|255\.|fe80:|::1)/i

/** Two of four groups with three digits are no version number. */
const MACHINE = anyPhrase`
  version, firmware, release, build, servers?, web ?sites?, DNS, name ?servers?, resolvers?, host(?:ed|ing|s)?, firewall,
  gateway, subnet, switch, printer, router, VPN, proxy, cloud, data ?cent(?:re|er), endpoint, network, domain, ping
`
/** Some writers keep a program from making it a link. */
const plain = (text: string): string => text.replace(/[[\](){} ]|::ffff:/g, '')

const household = ({ text, before, after }: { text: string; before: string; after: string }): boolean =>
  (plain(text).match(/(?<!\d)\d{3}(?!\d)/g)?.length ?? 0) >= 2 &&
  !MACHINE.test(before + after) &&
  !/https?:\/\/$/.test(before)

function spare(found: Found): boolean {
  const { text, before, after, start, end, part, reading } = found
  if (RESERVED.test(plain(text)) || filledIn(found, part, reading)) return true
  if (/(?:version|firmware|release|v\.?|template|paragraph|section)\s*$/i.test(before)) return true
  if (SOMEBODYS.test(before + after)) return false
  const line = `${lineBefore(part.text, start, LINE)} ${lineAfter(part.text, end, LINE)}`
  return DOCUMENTATION.test(plain(text)) || (!hasClause(line) && isBare(found))
}

/** A line of a log has no clause. */
const LINE = 200

export const ipAddress: Rule = identifierRule({
  id: 'personal-data/ip-address',
  title: 'Internet (IP) address',
  advice: 'Remove the address: it can lead to a household.',
  source: 'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/personal-information-what-is-it/',
  limits: 'Treats four numbers with dots as a version unless the words say otherwise.',
  sign: /\d/g,
  pattern: patternWith('gi')`
    (?<![\w.:-])(?:(?:::ffff:)?(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.| \. |[[({]\.[\])}])){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)|(?:[\da-f]{1,4}:){7}
      [\da-f]{1,4}|(?:[\da-f]{1,4}:){2,6}:(?:[\da-f]{1,4}:?){0,5})(?![\w-]|\.\d|:(?!\d{1,5}\b))
  `,
  confidence: 0.5,
  near: patternWith('i')`
    \b(?:sent|came) (?:to|from)\b|\bIP(?:v?[46])?\b|addresses?\b|log(?:ged|in|s)\b|traced|router|posted|upload|suspect
    |connect|\bserver\b|from the internet|webcam|camera|doorbell|baby monitor|bedroom|no password|session|broadband
  `,
  required: true,
  says: household,
  not: /version|firmware/i,
  spare,
  because: 'Has the form of an internet address',
  suggestion: '[IP address removed]',
  examples: {
    found: [
      ...readMail(
        'We had 214 emails since January, all from 86.143.27.190.',
        'posted from 81.187.204.63',
        'Tip-off form: 81.187.204.63',
      ),
      'The suspect sent the files from http://86.143.127.190/ at night.',
      'The baby monitor of the family is at http://86.143.127.190:8080.',
      'His webcam is at http://151.201.165.140/live for all.',
      'It came from her at home: 151.201.165.140',
      'The camera can be seen from the internet at 86.14.221.90.',
      '214 emails since January, all from 86.143.27.190.',
      '“Waste of money” × 47 (all from 86.153.22.209, so it is one man)',
      'posted from 81[.]187[.]204[.]63',
      'IP: 81 . 187 . 204 . 63',
      'IP 81.187.204.63:443',
      'posted from ::ffff:81.187.204.63',
      'traced to 2a00:23c6:1234::f0',
      'His server at 86.143.27.190 is in the loft.',
      'He posted it from IP 5.2.4.1.',
      'The adverts came from IP address 81.187.204.63.',
      'traced to 2a00:23c6:1234:5678:9abc:def0:1234:5678',
    ],
    clear: [
      ...readMail('Jul 31 23:07:19 check[26155]: Connecting to server 216.152.13.190 ...'),
      'The page is at http://151.201.165.140/search?q=cache:2',
      {
        text: 'x-authentication-info: AUTH LOGIN at out001.sample.example from [81.187.44.209]',
        part: { kind: 'properties', program: 'technical' },
      },
      'The website moved to 151.101.65.140 on Sunday.',
      'firmware 4.2.18.7 on one router',
      'the addresses 192.0.2.10 and 203.0.113.5',
    ],
  },
})
