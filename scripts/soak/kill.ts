import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export type Worked<Line> = { readonly lines: readonly Line[]; readonly ended?: string }

const LONGEST_START_MS = 180_000

/**
 * One line for each acknowledged act after it was ready. Built, because the oldest supported Node cannot run
 * TypeScript.
 */
export async function workAndKill<Line>(
  writer: string,
  args: readonly string[],
  milliseconds: number,
): Promise<Worked<Line>> {
  const built = import.meta.url.includes('/dist/') ? '' : '../../dist/scripts/soak/'
  const path = fileURLToPath(new URL(`${built}${writer}`, import.meta.url))
  const child = spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let complaint = ''
  child.stderr.on('data', (bytes: Buffer) => {
    complaint += bytes.toString()
  })
  const closed = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(`it could not be started: ${fault.message}`))
    child.once('close', (code, signal) =>
      resolve(`it ended with ${signal ?? code}: ${complaint.trim().slice(0, 2000)}`),
    )
  })
  const atWork = new Promise<undefined>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line)
      // Ready, then the first act: only now can something be lost.
      if (lines.length === 2) resolve(undefined)
    })
  })
  const early = new AbortController()
  const slow = setTimeout(LONGEST_START_MS, 'it did nothing for three minutes', { signal: early.signal }).catch(
    () => '',
  )
  let ended = await Promise.race([atWork, closed, slow])
  early.abort()
  ended ??= await Promise.race([closed, setTimeout(milliseconds, undefined)])
  child.kill('SIGKILL')
  await closed
  return { lines: linesIn<Line>(lines), ...(ended === undefined ? {} : { ended }) }
}

function linesIn<Line>(lines: readonly string[]): Line[] {
  return lines.slice(1).flatMap((line, index, all) => {
    try {
      return [JSON.parse(line) as Line]
    } catch (fault) {
      if (index === all.length - 1) return []
      throw fault
    }
  })
}
