import { domainIn, plainName } from '../../../../detectors/domains.ts'
import type { GatewayConfig } from '../../../gateway/config.ts'
import { knownInstance } from '../../../gateway/instance.ts'
import {
  askService,
  type ObservePeriod,
  type OfficeAnswer,
  observePeriods,
  officeOf,
  type ServiceAnswer,
  whyNotReady,
} from '../../../gateway/probe.ts'
import { type Check, ok, wrong } from '../check.ts'

/** Stamps and deadlines are dated, so both clocks must agree. */
const MOST_SKEW_MS = 30_000

export async function serviceChecks({ api, key, ownDomains, openDomains, state }: GatewayConfig): Promise<Check[]> {
  const asked = Date.now()
  const answer = await askService(api, key, knownInstance(state))
  const answers = answer?.status === 200
  const periods = answers ? await observePeriods(api, key) : undefined
  const office = answers ? await officeOf(api, key, knownInstance(state)) : undefined
  const waitsFor = answers ? await whyNotReady(api) : undefined
  return [
    waitsFor === undefined ? apiCheck(api, answer) : notReady(api, waitsFor),
    ...clockCheck(answer, asked),
    ...(office ? [domainsCheck(ownDomains, office), stopCheck(office)] : []),
    openCheck(openDomains),
    ...(periods ? [observeCheck(periods)] : []),
  ]
}

function apiCheck(api: string, answer: ServiceAnswer | undefined): Check {
  if (!answer)
    return wrong('gateway api', `${api} does not answer; until it does, mail is refused for now.`, 'Start Countersign.')
  if (answer.status === 200) return ok('gateway api', `${api} answers and knows the key.`)
  if (answer.status === 401 || answer.status === 403)
    return wrong(
      'gateway api',
      `${api} does not accept the key (${answer.status}), so all mail is refused for now.`,
      'Make a key: npm run -s access -- make NAME --scope messages',
    )
  if (answer.status === 409)
    return wrong(
      'gateway api',
      'Another gateway uses this key, so this one does not start.',
      'Make a key for this gateway: npm run -s access -- make NAME --scope messages. ' +
        'If it replaces the other one, start it once with --take-over.',
    )
  return wrong('gateway api', `${api} answered ${answer.status}.`, 'Look at the log of Countersign.')
}

function clockCheck(answer: ServiceAnswer | undefined, asked: number): Check[] {
  if (answer?.date === undefined) return []
  const skew = Math.round(Math.abs(Date.parse(answer.date) - asked) / 1000)
  return [
    skew * 1000 <= MOST_SKEW_MS
      ? ok('gateway clock', 'It agrees with the clock of Countersign.')
      : wrong(
          'gateway clock',
          `It differs from the clock of Countersign by ${skew} seconds.`,
          'Let both machines take the time from the same NTP server.',
        ),
  ]
}

const notReady = (api: string, because: string): Check =>
  wrong(
    'gateway api',
    `${api} answers, but checks nothing yet, so mail waits or is refused for now: ${because}`,
    'Wait a minute. If it lasts, look at the log of Countersign.',
  )

/** Mail within these domains is not checked, so they must be the office's. */
function domainsCheck(own: readonly string[], { domains }: OfficeAnswer): Check {
  const foreign = own.filter((entry) => !isWithin(entry, domains))
  return foreign.length === 0
    ? ok('gateway domains', `Mail between ${own.join(', ') || 'no domains'} is not checked.`)
    : wrong(
        'gateway domains',
        `${foreign.join(', ')} in ownDomains is not in the register of the office, so mail to it goes out unchecked.`,
        'Take it out of ownDomains in gateway.json, or add it to Domains of its mail in the register of the office.',
      )
}

/** '*.sample.example' takes in every domain below, so a plain name does not cover it. */
const isWithin = (entry: string, domains: readonly string[]): boolean =>
  entry.startsWith('*.')
    ? domains.some((domain) => domain.startsWith('*.') && domainIn(plainName(entry), [domain]))
    : domainIn(entry, domains)

const stopCheck = ({ stopped }: OfficeAnswer): Check =>
  stopped === null
    ? ok('gateway stop', 'Nothing that goes out is stopped.')
    : wrong(
        'gateway stop',
        `Everything that goes out has been stopped since ${stopped}, so held mail does not go, even if it is approved.`,
        'The Chief Executive ends it, on the page “Stop everything” of Countersign.',
      )

function openCheck(domains: readonly string[]): Check {
  return domains.length === 0
    ? ok('gateway open', 'No mail goes out unchecked while Countersign is away.')
    : ok('gateway open', `While Countersign is away, mail to these domains goes out unchecked: ${domains.join(', ')}.`)
}

function observeCheck(periods: readonly ObservePeriod[]): Check {
  const list = periods.map(({ covers, until }) => `${covers === 'gateway' ? 'all mail' : covers} until ${until}`)
  return list.length === 0
    ? ok('gateway observe', 'Observe-only is off: what must be held is held.')
    : ok('gateway observe', `Observe-only is on, so what would be held goes out: ${list.join('; ')}.`)
}
