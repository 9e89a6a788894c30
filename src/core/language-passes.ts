import type { Circumstances, Known } from '../../detectors/contract.ts'
import { isOn } from './mail/address.ts'

type LanguageGuess = { readonly language?: string; readonly sure: boolean }

export function mayPass({ language, sure }: LanguageGuess, { kind, mail }: Circumstances, known: Known): boolean {
  const rule = (known.languages ?? []).find((listed) => listed.language === language)
  if (!rule || !sure) return false
  if (kind !== 'email') return rule.checked
  const outside = (mail?.recipients ?? []).filter(({ address }) => !isOn(address, known.office.domains))
  return outside.length > 0 && outside.every(({ address }) => listed(address, rule.passesTo))
}

function listed(address: string, entries: readonly string[]): boolean {
  const low = address.toLowerCase()
  const domains = entries.filter((entry) => !entry.includes('@'))
  return entries.some((entry) => entry.toLowerCase() === low) || isOn(address, domains)
}
