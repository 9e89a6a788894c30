import { type Check, ok, wrong } from './check.ts'

export function clockCheck(): Check {
  const sane = Date.now() > Date.parse('2026-01-01')
  return sane
    ? ok('clock', `${new Date().toISOString()}; no tenant to compare it with.`)
    : wrong('clock', 'It is years behind.', 'Set the time, and keep it by NTP.')
}
