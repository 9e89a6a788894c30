import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** Out of 4: below it a password falls to a list of common ones, a keyboard run, a repeat or a date (NIST SP 800-63B). */
const SAFE_SCORE = 3

let checker: Promise<ZxcvbnFactory> | undefined

export async function isGuessable(password: string, own: readonly string[]): Promise<boolean> {
  checker ??= load()
  return (await checker).check(password, [...own]).score < SAFE_SCORE
}

/** The lists need memory, so they are loaded when somebody chooses a password. */
async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Checker }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new Checker({ dictionary, graphs: adjacencyGraphs })
}
