import { type ParseArgsConfig, parseArgs } from 'node:util'

/** A command was called in a way that it does not know. `message` says what is wrong. */
export class Usage extends Error {
  override readonly name = 'Usage'
}

/** Reads the arguments of a command. Throws `Usage`. */
export function argumentsBy<Config extends ParseArgsConfig>(config: Config) {
  try {
    return parseArgs(config)
  } catch (fault) {
    throw new Usage((fault as Error).message)
  }
}
