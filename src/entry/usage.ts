import { type ParseArgsConfig, parseArgs } from 'node:util'

export class Usage extends Error {
  override readonly name = 'Usage'
}

/** Throws `Usage`. */
export function argumentsBy<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (fault) {
    throw new Usage((fault as Error).message)
  }
}

/** `says`: what to print unless it was wrong usage. */
export function reportFault(fault: unknown, usage: string, says = (fault as Error).message): void {
  const isUsage = fault instanceof Usage
  process.exitCode = isUsage ? 2 : 1
  process.stderr.write(isUsage ? `${fault.message}\n\n${usage}\n` : `${says}\n`)
}
