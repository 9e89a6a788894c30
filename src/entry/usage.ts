import { parseArgs } from 'node:util'

export class Usage extends Error {
  override readonly name = 'Usage'
}

export type Arguments<Text extends string, Flag extends string> = { readonly [Name in Text]?: string | undefined } & {
  readonly [Name in Flag | 'help']?: boolean | undefined
}

/** Options with a text and those without, beside `--help` and `-h`. Throws `Usage`. */
export function argumentsBy<Text extends string, Flag extends string = never>(
  texts: readonly Text[],
  flags: readonly Flag[] = [],
  { allowPositionals = false, args = process.argv.slice(2) }: { allowPositionals?: boolean; args?: string[] } = {},
) {
  const of = (names: readonly string[], type: 'string' | 'boolean') => names.map((name) => [name, { type }] as const)
  const options = Object.fromEntries([...of(texts, 'string'), ...of(flags, 'boolean')])
  try {
    const read = parseArgs({ options: { ...options, help: { type: 'boolean', short: 'h' } }, allowPositionals, args })
    return { values: read.values as Arguments<Text, Flag>, positionals: read.positionals }
  } catch (fault) {
    throw new Usage((fault as Error).message)
  }
}

export function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if ((allowed as readonly string[]).includes(value)) return value as T
  throw new Usage(`${name} must be one of ${allowed.join(', ')}; it is ${JSON.stringify(value)}.`)
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** `says`: what to print unless it was wrong usage. */
export function reportFault(fault: unknown, usage: string, says = (fault as Error).message): void {
  const isUsage = fault instanceof Usage
  process.exitCode = isUsage ? 2 : 1
  process.stderr.write(isUsage ? `${fault.message}\n\n${usage}\n` : `${says}\n`)
}
