import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export const SERVICE_USER = 'countersign'
/** The folder /etc/countersign is the mail gateway's. */
export const SERVICE_ENV = '/etc/countersign.env'
export const DATA = '/var/lib/countersign'
/** Apart from the data: a copy of the data opens nothing. */
export const OFFICE_KEY = '/var/lib/countersign-key/office-key'
export const PORT = 8787

export function settingLine(name: string, value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Error(`${name} must be one line.`)
  return `${name}="${value.replaceAll(/["\\$`]/g, '\\$&')}"`
}

/** Those of this process count first. The unit names the usual folder where the settings name none. */
export function settingsOfService(data: string, file = SERVICE_ENV): Readonly<Record<string, string | undefined>> {
  const there = existsSync(file) ? settingsIn(readFileSync(file, 'utf8')) : {}
  return resolve(there['DATA_DIR'] ?? DATA) === resolve(data) ? { ...there, ...process.env } : process.env
}

export function settingsIn(text: string): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s*([A-Z][A-Z0-9_]*)=(.*?)\s*$/.exec(line) ?? []
    if (name !== undefined && value !== undefined) settings[name] = unquoted(value)
  }
  return settings
}

function unquoted(value: string): string {
  if (/^'.*'$/.test(value)) return value.slice(1, -1)
  return /^".*"$/.test(value) ? value.slice(1, -1).replaceAll(/\\(["\\$`])/g, '$1') : value
}
