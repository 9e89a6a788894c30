import type { GatewayConfig } from '../../../gateway/config.ts'
import { knownInstance } from '../../../gateway/instance.ts'
import { askService, type ObservePeriod, observePeriods, type ServiceAnswer } from '../../../gateway/probe.ts'
import { type Check, ok, wrong } from '../check.ts'

/** Stamps and deadlines are dated, so both clocks must agree. */
const MOST_SKEW_MS = 30_000

export async function serviceChecks({ api, key, openDomains, state }: GatewayConfig): Promise<Check[]> {
  const asked = Date.now()
  const answer = await askService(api, key, knownInstance(state))
  const periods = answer?.status === 200 ? await observePeriods(api, key) : undefined
  return [
    apiCheck(api, answer),
    ...clockCheck(answer, asked),
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
