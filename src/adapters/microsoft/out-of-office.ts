import type { Client } from '@microsoft/microsoft-graph-client'

type Setting = {
  status?: string
  scheduledStartDateTime?: { dateTime: string; timeZone: string }
  scheduledEndDateTime?: { dateTime: string; timeZone: string }
}

const KEPT_MS = 10 * 60_000

/** A hint only, without authority; unknown counts as present. `until` is ISO 8601, absent without an end. */
export function outOfOffice(client: Client, now: () => Date) {
  const kept = new Map<string, { at: number; away: { until?: string } | undefined }>()

  return async function awayNow(address: string): Promise<{ until?: string } | undefined> {
    const at = now().getTime()
    const known = kept.get(address)
    if (known && at - known.at < KEPT_MS) return known.away
    const away = await ask(address, at).catch(() => undefined)
    kept.set(address, { at, away })
    return away
  }

  async function ask(address: string, at: number): Promise<{ until?: string } | undefined> {
    const path = `/users/${encodeURIComponent(address)}/mailboxSettings/automaticRepliesSetting`
    const setting = (await client.api(path).header('prefer', 'outlook.timezone="UTC"').get()) as Setting
    if (setting.status === 'alwaysEnabled') return {}
    if (setting.status !== 'scheduled') return undefined
    const from = utc(setting.scheduledStartDateTime)
    const until = utc(setting.scheduledEndDateTime)
    return until !== undefined && (from ?? 0) <= at && at < until ? { until: new Date(until).toISOString() } : undefined
  }
}

/** Graph gives seven fractional digits and no zone; the request asked for UTC. */
function utc(given: Setting['scheduledEndDateTime']): number | undefined {
  const moment = Date.parse(`${given?.dateTime.slice(0, 19)}Z`)
  return Number.isNaN(moment) ? undefined : moment
}
